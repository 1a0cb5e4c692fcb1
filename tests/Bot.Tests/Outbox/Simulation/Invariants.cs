using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>What always holds, and what holds when nothing is owed any more.</summary>
internal sealed class Invariants(SimulatedWorld world)
{
    /// <summary>Answers to a lead's click that came after something newer, which is a known limit.</summary>
    public int LateAnswers { get; private set; }

    // A channel and an entry of the catalogue are addressed like people.
    private IEnumerable<PersonId> Everybody =>
        [.. world.Organisation.Everybody, SimulatedOrganisation.Channel, SimulatedOrganisation.FirstEntry];

    public void CheckAfterStep(bool everybody)
    {
        IEnumerable<PersonId> people = everybody ? world.Journal.People.ToList() : world.Journal.Changed.ToList();
        world.Journal.Changed.Clear();
        foreach (var person in people) Cover(person);
        foreach (var person in Everybody) OneCard(person);
    }

    public void CheckAtRest()
    {
        world.Journal.Arrivals.CheckAtRest();
        foreach (var person in Everybody)
        {
            Cover(person);
            Clean(person);
            OneCard(person);
            Said(person);
            Newest(person);
            NoSilence(person);
            Erased(person);
        }

        HandedOut();
        Rated();
        foreach (var wrong in BoardCheck.Wrong(Everybody.Select(world.Journal.Read), world.Organisation.LeadOf)) world.Fail(wrong);
    }

    /// <summary>Each answer was counted once, and what too few found useful is marked in the catalogue once.</summary>
    private void Rated()
    {
        var counted = world.Journal.Read(SimulatedOrganisation.FirstEntry).Desk.Standing.Ratings;
        if (counted?.Answers > RatingParts.Answers) world.Fail($"Rated: {counted.Answers} answers were counted.");
        if (world.Journal.Marks != (counted is { IsDoubted: true } ? 1 : 0))
            world.Fail($"Rated: the catalogue was changed {world.Journal.Marks} times.");
    }

    /// <summary>Whom a lead handed a task has it once, and the lead has heard what became of it.</summary>
    private void HandedOut()
    {
        foreach (var person in Everybody)
        {
            foreach (var handOut in world.Journal.Read(person).Desk.HandOuts.Values.Concat(
                world.Journal.Under(person, "past.handout.").Select(row => StateJson.Read<HandOut>(row.Body))))
            {
                foreach (var given in handOut.People.Where(given => given.State is not HandOutState.NotGiven))
                {
                    var count = Tasks(given.Id).Count(
                        task => task.HandOut is { } origin && (origin.By, origin.Number) == (person, handOut.Number));
                    if (count != 1) world.Fail($"Hand-out: {given.Id} has number {handOut.Number} of {person} {count} times.");
                    if (given.State is HandOutState.Sent) world.Fail($"Hand-out: {person} has not heard of {given.Id}.");
                }
            }
        }
    }

    private IEnumerable<Assignment> Tasks(PersonId person) => world.Journal.Read(person).Desk.Open.Values.Concat(
        world.Journal.Under(person, "past.task.").Where(row => !Keys.IsWork(row.Key)).Select(row => StateJson.Read<Assignment>(row.Body)));

    /// <summary>Who was told that it is still being saved hears what came of it, unless the process died that was to tell.</summary>
    private void NoSilence(PersonId person)
    {
        foreach (var message in world.Chats.Live(person).Where(message => message.Face.IsSaving && !message.Saving!.IsExcused))
            world.Fail($"Silence: {person} still sees {message}.");
    }

    private void Cover(PersonId person)
    {
        var state = world.Journal.Read(person);
        var now = new ClockReading(world.Now, world.Now);
        var owed = state.Lease is null ? DueWork.Owed(state, now) : now.LogicalTime;
        if (owed is not { } due) return;
        var latest = due > now.LogicalTime + world.Options.Guard ? due : now.LogicalTime + world.Options.Guard;
        if (!world.Journal.Alarms(person).Any(key => Keys.AlarmDue(key) <= latest))
            world.Fail($"Cover: {person} owes something at {due:dd HH:mm:ss} (lease {state.Lease?.Token}), and no alarm row says so.");
    }

    /// <summary>Of whoever asked for it nothing is left but what they did since.</summary>
    private void Erased(PersonId person)
    {
        if (world.Journal.Erasure(person) is not { } erasure) return;
        foreach (var (key, body) in world.Journal.Under(person, ""))
        {
            var isOld = key.StartsWith(Keys.EventPrefix, StringComparison.Ordinal)
                ? StateJson.Read<EventDocument>(body).At < erasure.AskedAt
                : key.StartsWith("past.", StringComparison.Ordinal) || key == Keys.Task(1);
            if (isOld) world.Fail($"Erased: {key} of {person} is still there.");
        }
    }

    private void OneCard(PersonId person)
    {
        // Their chat keeps what it showed before, and begins anew.
        if (world.Journal.Erasure(person) is not null) return;
        foreach (var cards in world.Chats.Live(person).Where(
                message => message is { IsAnswer: false, IsRefused: false }).GroupBy(message => message.Face.Topic))
        {
            if (cards.Count() == 1) continue;

            // A POST of a dead process is not marked before somebody takes over.
            var state = world.Journal.Read(person);
            var unmarked = state.Lease is null ? 0 : 1;
            if (cards.Count() <= 1 + unmarked + world.Journal.Settlements.UnknownOutcomes(person, cards.Key)) continue;
            world.Fail($"One card: {person} sees {string.Join(", ", cards)}.");
        }
    }

    private void Clean(PersonId person)
    {
        var state = world.Journal.Read(person);
        var rows = world.Journal.Alarms(person);
        if (state.Lease is not null) world.Fail($"Clean: {person} is leased at rest.");
        if (state.Document.Promise is { } promise && !rows.Contains(promise)) world.Fail($"Clean: the promise of {person} has no row.");
        if (rows.Any(key => key != state.Document.Promise)) world.Fail($"Clean: {person} has rows that nobody needs.");
        if (!state.Transfers.IsEmpty) world.Fail($"Arrival: {person} still owes {state.Transfers.Count} transfers.");
    }

    private void Said(PersonId person)
    {
        var state = world.Journal.Read(person);
        foreach (var (sequence, item) in state.Notices)
        {
            if (state.Document.Reviews.IsBusy && item.Notice?.Kind is NoticeKind.ReviewAsked) continue;
            world.Fail($"Said: item {sequence} ({item.Notice?.Kind}, {item.Mend}) of {person} is stuck.");
        }

        var inbox = state.Notices.Values.Select(item => item.Id).ToHashSet();
        foreach (var (key, body) in world.Journal.Under(person, Keys.LedgerPrefix).Where(
                row => !row.Key.EndsWith(".end", StringComparison.Ordinal)))
        {
            if (StateJson.Read<ArrivalDocument>(body).Kind is null) continue;
            var id = key[Keys.LedgerPrefix.Length..];
            if (!inbox.Contains(id) && world.Journal.Find(person, Keys.Settled(id)) is null) world.Fail($"Said: {id} to {person} is lost.");
        }
    }

    private void Newest(PersonId person)
    {
        foreach (var (topic, messageId) in Places(person))
        {
            if (world.Chats.Find(person, messageId) is not { } message) continue;
            var newest = PlainRenderer.Face(View(topic), person);
            if (message.Face == newest || message.IsRefused || message.Face.IsSaving) continue;

            // A review that waits for the one before it is told by a card that waits too.
            if (world.Journal.Read(person).Notices.Values.Any(item => item.About == topic)) continue;
            if (message.IsAnswer && topic.Learner != person) LateAnswers++;
            else world.Fail($"Newest: {person} sees {message} instead of {newest}.");
        }
    }

    private IEnumerable<(Topic Topic, string MessageId)> Places(PersonId person)
    {
        foreach (var prefix in new[] { Keys.CardPrefix, Keys.PastCardPrefix })
        {
            foreach (var (key, body) in world.Journal.Under(person, prefix))
                yield return (Topic.Parse(key[prefix.Length..]), StateJson.Read<CardDocument>(body).MessageId);
        }
    }

    private TopicView View(Topic topic)
    {
        var desk = world.Journal.Read(topic.Learner).Desk;
        if (TopicView.From(topic, desk) is { } open) return open;
        if (world.Journal.Find(topic.Learner, Keys.PastHandOut(topic.Number)) is { } handOut)
            return new TopicView(topic, null, null, null) { HandOut = StateJson.Read<HandOut>(handOut) };
        var closed = world.Journal.Find(topic.Learner, Keys.PastTask(topic.Number));
        return new TopicView(topic, closed is null ? null : StateJson.Read<Assignment>(closed), null, desk.Standing);
    }
}
