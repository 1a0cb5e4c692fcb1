using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>No notice leaves an inbox without a word in the ledger, and none is said before an earlier one that can be said.</summary>
internal sealed class Settlements(SimulatedWorld world)
{
    private readonly Dictionary<(PersonId Person, Topic Topic), int> unknownOutcomes = [];
    private readonly Dictionary<CancelReason, int> cancelled = [];

    public int Sent { get; private set; }

    public int Repeated { get; private set; }

    public IReadOnlyDictionary<CancelReason, int> Cancelled => cancelled;

    /// <summary>How many calls were marked as possibly done, unseen.</summary>
    public int UnknownOutcomes(PersonId person, Topic topic) => unknownOutcomes.GetValueOrDefault((person, topic));

    public void Check(PersonId person, IReadOnlyDictionary<string, byte[]> before, IReadOnlyList<Change> changes, Journal journal)
    {
        if (before.TryGetValue(Keys.Desk, out var desk))
            Believed(person, desk, changes.First(change => change.Key == Keys.Desk).Body()!.Value);
        foreach (var change in changes.Where(change => change.Key.StartsWith(Keys.NoticePrefix, StringComparison.Ordinal)))
        {
            if (!before.TryGetValue(change.Key, out var body)) continue;
            var was = StateJson.Read<NoticeDocument>(body);
            if (change.Body() is { } now) Doubt(person, was, StateJson.Read<NoticeDocument>(now));
            else if (was.Notice is { } notice) Settle(person, change.Key, was, notice, journal);
        }

        foreach (var change in changes.Where(
                change => change is Change.Delete && change.Key.StartsWith(Keys.TransferPrefix, StringComparison.Ordinal)))
        {
            var transfer = StateJson.Read<TransferDocument>(before[change.Key]);
            // A newer row of the same board has taken its place.
            if (transfer.IsBoardOnly && journal.Read(person).Transfers.Values.Any(other => other.Board?.To == transfer.To)) continue;
            if (journal.Find(transfer.To, Keys.Arrived(transfer.Id)) is null)
                world.Fail($"Arrival: {transfer.Id} was given up by its sender.");
        }
    }

    // A refusal that is recorded over something the person said meanwhile is not believed.
    private void Believed(PersonId person, byte[] before, ReadOnlyMemory<byte> after)
    {
        var (was, now) = (StateJson.Read<DeskDocument>(before), StateJson.Read<DeskDocument>(after));
        if (was.Lease is { ContactedDuringLease: false } lease && now.Lease is { ContactedDuringLease: true } heard
            && lease.Token == heard.Token)
            world.Fates.Count(Fates.Contacted);
        if (was is { Unreachable: null, Lease.ContactedDuringLease: true } && now.Unreachable is not null)
            world.Fail($"Contacted: {person} wrote, and counts as gone.");
    }

    private void Doubt(PersonId person, NoticeDocument was, NoticeDocument now)
    {
        var more = now.UnknownOutcomes + now.UnknownTakeovers - was.UnknownOutcomes - was.UnknownTakeovers;
        if (more > 0) unknownOutcomes[(person, was.About)] = UnknownOutcomes(person, was.About) + more;
    }

    private void Settle(PersonId person, string key, NoticeDocument was, Notice notice, Journal journal)
    {
        if (journal.Find(person, Keys.Settled(was.Id)) is not { } end)
        {
            // It joined others that are to be said in one message.
            if (journal.Read(person).Notices.Values.Any(item => item.Others?.Exists(other => other.Id == was.Id) == true))
            {
                world.Fates.Count(Fates.Folded);
                return;
            }

            if (journal.Read(person).Document.IsErased) return;
            world.Fail($"Said: {was.Id} left the inbox of {person} without a word.");
            return;
        }

        var settlement = StateJson.Read<SettlementDocument>(end);
        if (settlement.Cancelled is { } why)
        {
            cancelled[why] = cancelled.GetValueOrDefault(why) + 1;
            return;
        }

        Sent++;
        if (settlement.Repeats > 0) Repeated++;
        if (notice.Way is not NoticeWay.UpdateCard) InOrder(person, key, was, journal);
    }

    private void InOrder(PersonId person, string key, NoticeDocument sent, Journal journal)
    {
        foreach (var (sequence, item) in journal.Read(person).Notices)
        {
            if (sequence >= Keys.Sequence(key) || item.DeliverAfter is not null || item.Notice?.Kind is NoticeKind.ReviewAsked) continue;
            world.Fail($"Order: {sent.Id} was said to {person} before item {sequence} ({item.Notice?.Kind}).");
        }
    }
}
