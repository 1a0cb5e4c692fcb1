using System.Collections.Immutable;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Execution;

/// <summary>What a person owes: what can be done now, and when something else becomes due. Pure.</summary>
public static class DueWork
{
    /// <summary>
    /// Sequence numbers of what can be done now, in order. One transaction must have room to record them. An item that an earlier
    /// holder did not finish is claimed alone, so that it cannot take other items down with it.
    /// </summary>
    /// <param name="most">Claims no more than this many.</param>
    public static ImmutableList<long> Claimable(PersonState state, ClockReading now, int most)
    {
        var claimed = ImmutableList.CreateBuilder<long>();
        var (room, notices, topics) = (MostRows, 0, new HashSet<Topic>());
        foreach (var step in Walk(state, now))
        {
            if (step.At is not null) continue;
            var item = state.Notices.GetValueOrDefault(step.Sequence);
            room -= item is null ? 1 : Rows(item, topics.Add(item.About));
            if (claimed.Count == most || (room < 0 && claimed.Count > 0) || (item?.Takeovers > 0 && notices > 0)) break;
            claimed.Add(step.Sequence);
            if (item is null) continue;
            notices++;
            if (item.Takeovers > 0) break;
        }

        return claimed.ToImmutable();
    }

    // A transaction takes a hundred rows; one is the desk, and three tell leads whether the person can be reached.
    private const int MostRows = 96 - PersonState.MostLearnersUpdated;

    // An upper bound. Each notice: its row, a ledger row for it and for each notice folded into it, and a mend if it reposts a card.
    // Once for each topic: two rows for a card that moves out of the live range, and two mends.
    private static int Rows(NoticeDocument item, bool isFirst) =>
        1 + item.Said + (item.Notice is { Way: NoticeWay.RepostCard } && !isFirst ? 1 : 0) + (isFirst ? 4 : 0);

    /// <summary>The earliest moment, in logical time, at which something is due if nothing else happens; null for never.</summary>
    public static DateTimeOffset? Owed(PersonState state, ClockReading now) =>
        new[] { Work(state, now), state.Document.CleanupAt, state.Desk.Standing.Digest?.NextAt }.Min();

    /// <summary>
    /// As <see cref="Owed"/>, without the cleanup, which everybody owes some day, and the digest, which a lead is owed each week.
    /// </summary>
    public static DateTimeOffset? Work(PersonState state, ClockReading now)
    {
        var moments = Walk(state, now).Select(step => step.At ?? now.LogicalTime);
        if (NextTimer.WithoutDigest(state.Desk) is { } timer) moments = moments.Append(timer);
        if (state.Document is { HeldAnewTo: not null } or { BoardGaps.IsDue: true }) moments = moments.Append(now.LogicalTime);
        return moments.Min(moment => (DateTimeOffset?)moment);
    }

    /// <summary>
    /// When notices become due that wait by a rule of the product, in logical time: the rehearsal can move to these moments. Card
    /// updates and mends are left out: they wait only a few seconds, so as not to overtake an answer.
    /// </summary>
    public static IEnumerable<DateTimeOffset> ByRule(PersonState state) => state.Notices.Values
        .Where(item => item.Notice is { Way: not NoticeWay.UpdateCard })
        .Select(item => item.DeliverAfter)
        .OfType<DateTimeOffset>();

    // Both questions use the same walk, so that they cannot disagree. What waits for an event is in neither answer.
    // Nobody waits for a row of a board, and its version says which is newer, so it comes last.
    private static IEnumerable<PlannedItem> Walk(PersonState state, ClockReading now) =>
        Outbox(state, now, isBoard: false).Concat(Inbox(state, now)).Concat(Outbox(state, now, isBoard: true));

    private static IEnumerable<PlannedItem> Outbox(PersonState state, ClockReading now, bool isBoard)
    {
        var stopped = new HashSet<PersonId>();
        foreach (var (sequence, transfer) in state.Transfers)
        {
            if (transfer.IsBoardOnly != isBoard || stopped.Contains(transfer.To)) continue;
            var held = transfer.HeldUntil > now.RealTime;
            yield return new PlannedItem(sequence, held ? now.ToLogical(transfer.HeldUntil!.Value) : null);
            if (held) stopped.Add(transfer.To);
        }
    }

    private static IEnumerable<PlannedItem> Inbox(PersonState state, ClockReading now)
    {
        if (state.Document.Unreachable is not null || state.Notices.IsEmpty) yield break;

        // The bot is being installed for whoever has never opened it: with their chat everything is sent, and without it nothing can be.
        if (state.Document is { Contact: null, Installing: { } installing } && installing.NextAt > now.RealTime)
        {
            yield return new PlannedItem(state.Notices.Keys.First(), now.ToLogical(installing.NextAt));
            yield break;
        }

        // The abandoned call of a held item may still arrive. So a held item stops the whole chat: later items, and earlier ones
        // that waited by rule.
        var held = state.Notices.MaxBy(pair => pair.Value.HeldUntil ?? DateTimeOffset.MinValue);
        if (held.Value.HeldUntil > now.RealTime)
        {
            yield return new PlannedItem(held.Key, now.ToLogical(held.Value.HeldUntil.Value));
            yield break;
        }

        var reviewing = state.Document.Reviews.IsBusy;
        foreach (var (sequence, item) in InOrder(state))
        {
            if (item.DeliverAfter > now.LogicalTime)
            {
                yield return new PlannedItem(sequence, item.DeliverAfter.Value);
                continue;
            }

            var review = item.Notice is { Definition.IsOneAtATime: true };
            if (review && reviewing) continue;
            reviewing |= review;
            yield return new PlannedItem(sequence, null);
        }
    }

    // The order of arrival. But an old card shrinks before anything else about its topic is sent, or two cards would be live.
    private static IEnumerable<KeyValuePair<long, NoticeDocument>> InOrder(PersonState state)
    {
        if (!state.Notices.Values.Any(item => Shrinks(state, item))) return state.Notices;
        var first = state.Notices.GroupBy(pair => pair.Value.About).ToDictionary(about => about.Key, about => about.Min(pair => pair.Key));
        return state.Notices
            .OrderBy(pair => Shrinks(state, pair.Value) ? first[pair.Value.About] : pair.Key)
            .ThenByDescending(pair => Shrinks(state, pair.Value));
    }

    private static bool Shrinks(PersonState state, NoticeDocument item) =>
        item.Mend is { } mend && state.Cards.GetValueOrDefault(mend.About) is { } place && place.MessageId != mend.MessageId;

    /// <param name="At">When it can be done, in logical time; null for now.</param>
    private readonly record struct PlannedItem(long Sequence, DateTimeOffset? At);
}
