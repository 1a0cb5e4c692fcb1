using MicroAssignBot.Bot.Delivery.Rules;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.Reviews;

namespace MicroAssignBot.Bot.Tests.Delivery.Rules;

public sealed class ClaimsTests
{
    private static readonly DateTimeOffset Soon = Somebody.Now.Real + TimeSpan.FromSeconds(30);

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
        Assert.Equal(Somebody.Now.Decision, Owed(state));
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
    public void What_waits_by_rule_stops_nobody()
    {
        var later = Somebody.Now.Decision + TimeSpan.FromSeconds(5);
        var state = Somebody.Idle.Told(NoticeKind.Changed).Told(NoticeKind.Again).With(1, item => item with { NotBefore = later });

        Assert.Equal([2], Claimable(state));
        Assert.Equal(later, Owed(state with { Notices = state.Notices.Remove(2) }));
    }

    [Fact]
    public void A_repaint_that_waits_a_moment_is_nothing_that_a_rehearsal_moves_to()
    {
        var later = Somebody.Now.Decision + TimeSpan.FromSeconds(5);

        Assert.Empty(Claims.ByRule(Somebody.Idle.Told(NoticeKind.Changed).With(1, item => item with { NotBefore = later })));
        Assert.Equal([later], Claims.ByRule(Somebody.Idle.Told(NoticeKind.Feedback).With(1, item => item with { NotBefore = later })));
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

    private static IReadOnlyList<long> Claimable(PersonState state) => Claims.Claimable(state, Somebody.Now, Somebody.Options.MostClaimed);

    private static DateTimeOffset? Owed(PersonState state) => Claims.Owed(state, Somebody.Now);

    private static Infrastructure.State.NoticeDocument Held(Infrastructure.State.NoticeDocument item) => item with { HeldUntil = Soon };

    private static Infrastructure.State.TransferDocument Held(Infrastructure.State.TransferDocument item) => item with { HeldUntil = Soon };
}
