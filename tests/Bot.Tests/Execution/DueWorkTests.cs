using System.Collections.Immutable;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.Reviews;

namespace MicroAssignBot.Bot.Tests.Execution;

public sealed class DueWorkTests
{
    private static readonly DateTimeOffset Soon = Somebody.Now.RealTime + TimeSpan.FromSeconds(30);

    [Fact]
    public void Who_has_nothing_to_say_or_hear_owes_nothing()
    {
        Assert.Empty(Claimable(Somebody.Idle));
        Assert.Null(Owed(Somebody.Idle));
    }

    [Fact]
    public void What_is_for_others_comes_before_what_is_for_oneself()
    {
        var state = Somebody.Idle.Told(NoticeKind.Changed).Owing(Somebody.You);

        Assert.Equal([2, 1], Claimable(state));
        Assert.Equal(Somebody.Now.LogicalTime, Owed(state));
    }

    [Fact]
    public void A_transfer_that_is_held_stops_later_ones_to_the_same_person_only()
    {
        var state = Somebody.Idle.Owing(Somebody.You).Owing(Somebody.You).Owing(Somebody.They).WithTransfer(1, Held);

        Assert.Equal([3], Claimable(state));
    }

    [Fact]
    public void A_notice_that_is_held_stops_the_whole_chat_until_then()
    {
        var state = Somebody.Idle.Told(NoticeKind.Changed).Told(NoticeKind.Again).Told(NoticeKind.Changed).With(2, Held);

        Assert.Empty(Claimable(state));
        Assert.Equal(Soon + TimeSpan.FromHours(1), Owed(state));
    }

    [Fact]
    public void An_old_card_shrinks_before_anything_else_about_the_same_is_shown_and_after_what_is_about_something_else()
    {
        // The clicked one was to be mended before it was clicked again and became the live one.
        var state = Somebody.Idle.WithCard(Somebody.Task, "clicked").Told(NoticeKind.Changed, Somebody.OtherTask)
            .Mending(Somebody.Task, "clicked").Told(NoticeKind.Changed).Mending(Somebody.Task, "other");

        Assert.Equal([1, 4, 2, 3], Claimable(state));
    }

    [Fact]
    public void What_waits_by_rule_stops_nobody()
    {
        var later = Somebody.Now.LogicalTime + TimeSpan.FromSeconds(5);
        var state = Somebody.Idle.Told(NoticeKind.Changed).Told(NoticeKind.Again).With(1, item => item with { DeliverAfter = later });

        Assert.Equal([2], Claimable(state));
        Assert.Equal(later, Owed(state with { Notices = state.Notices.Remove(2) }));
    }

    [Fact]
    public void A_rerender_that_waits_a_moment_is_nothing_that_a_rehearsal_moves_to()
    {
        var later = Somebody.Now.LogicalTime + TimeSpan.FromSeconds(5);

        Assert.Empty(DueWork.ByRule(Somebody.Idle.Told(NoticeKind.Changed).With(1, item => item with { DeliverAfter = later })));
        Assert.Equal([later], DueWork.ByRule(Somebody.Idle.Told(NoticeKind.Feedback).With(1, item => item with { DeliverAfter = later })));
    }

    [Fact]
    public void Who_cannot_be_reached_owes_others_still_but_waits_for_an_event_themself()
    {
        var state = Somebody.Idle.Told(NoticeKind.Changed).Owing(Somebody.You).Gone();

        Assert.Equal([2], Claimable(state));
        Assert.Null(Owed(state with { Transfers = state.Transfers.Clear() }));
    }

    [Fact]
    public void A_lead_gets_one_review_at_a_time_and_the_next_one_is_not_owed_meanwhile()
    {
        var state = Somebody.Idle
            .Told(NoticeKind.ReviewAsked, Somebody.Task, new QueueChange.Enter(3))
            .Told(NoticeKind.ReviewAsked, Somebody.OtherTask, new QueueChange.Enter(3));
        var shown = state with
        {
            Notices = state.Notices.Remove(1),
            Document = state.Document with { Reviews = state.Document.Reviews.WithShown(Somebody.Task, 3) },
        };

        Assert.Equal([1], Claimable(state));
        Assert.Empty(Claimable(shown));
        Assert.Null(Owed(shown));
    }

    [Fact]
    public void No_more_is_claimed_at_once_than_a_transaction_can_settle()
    {
        var state = Enumerable.Range(0, 30).Aggregate(Somebody.Idle, (state, _) => state.Told(NoticeKind.Changed));

        Assert.Equal(20, Claimable(state).Count);
    }

    [Fact]
    public void However_much_each_of_them_changes_what_was_claimed_fits_one_record()
    {
        var closed = Enumerable.Range(1, 60).Aggregate(Somebody.Idle, (state, number) =>
            state.WithCard(new Topic(Somebody.You, number), $"m{number}").Told(NoticeKind.Feedback, new Topic(Somebody.You, number)));
        var folded = Enumerable.Range(1, 60).Aggregate(Somebody.Idle, (state, number) => Folded(state, new Topic(Somebody.You, number)));
        foreach (var state in new[] { closed, folded })
        {
            var claimed = DueWork.Claimable(state, Somebody.Now, Somebody.Options.MostClaimed);
            var held = state.Leased(TimeSpan.FromMinutes(1), heard: true, [.. claimed]);

            // Each card was clicked, closed and answered meanwhile, which is the most that can come of it.
            var clicked = held with { Ledger = held.Ledger.Clear(),
                Cards = held.Cards.ToImmutableDictionary(
                    pair => pair.Key, pair => pair.Value with { MessageId = "c" + pair.Value.MessageId }) };
            var after = ResultApplier.Apply(
                clicked, claimed.Select(sequence => Sent(state, sequence)), claimed, Somebody.Now, Somebody.Options);
            var changes = SnapshotWriter.Changes(Stored(clicked), after);

            Assert.True(claimed.Count > 2);
            Assert.InRange(changes.Count, 2, 100);
        }
    }

    private static PersonState Folded(PersonState state, Topic about)
    {
        var told = state.Told(NoticeKind.LeadPrompt, about);
        var others = Enumerable.Range(1, ResultApplier.MostTogether - 1)
            .Select(n => new Infrastructure.State.FoldedNudge(
                $"{about}.{n}", new Notice(Somebody.Me, about, NoticeKind.LeadPrompt, 0, null)));
        return told.With(told.Document.LastItem, item => item with { IsPutOff = true, Others = [.. others] });
    }

    private static SendOutcome Sent(PersonState state, long sequence)
    {
        var item = state.Notices[sequence];
        var card = item.Notice!.Way is NoticeWay.PostMessage ? null : new NewCard(item.About, $"new{sequence}");
        return new SendOutcome.Settled(item, null, card, IsClosed: true, ShowsNewest: card is not null, null)
        {
            Sequence = sequence,
            Was = state.Cards.GetValueOrDefault(item.About)?.MessageId,
        };
    }

    private static PersonSnapshot Stored(PersonState state) => new(
        state with { Ledger = state.Ledger.Clear() },
        state.Notices.Keys.Select(Infrastructure.State.Keys.Notice).Concat(state.Cards.Keys.Select(Infrastructure.State.Keys.Card))
            .Append(Infrastructure.State.Keys.Desk).ToImmutableDictionary(key => key, _ => "1"));

    private static IReadOnlyList<long> Claimable(PersonState state) => DueWork.Claimable(state, Somebody.Now, Somebody.Options.MostClaimed);

    private static DateTimeOffset? Owed(PersonState state) => DueWork.Owed(state, Somebody.Now);

    private static Infrastructure.State.NoticeDocument Held(Infrastructure.State.NoticeDocument item) => item with { HeldUntil = Soon };

    private static Infrastructure.State.TransferDocument Held(Infrastructure.State.TransferDocument item) => item with { HeldUntil = Soon };
}
