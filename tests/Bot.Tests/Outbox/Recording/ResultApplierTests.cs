using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Persistence;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.Outbox.Recording;

public sealed class ResultApplierTests
{
    private static readonly PersonState Renewing = Somebody.Idle.WithCard(Somebody.Task, "m1").Told(NoticeKind.Again);

    [Fact]
    public void What_was_sent_leaves_the_inbox_and_stays_in_the_ledger()
    {
        var after = Record(Renewing, Posted(Renewing, 1, "m2"));

        Assert.Empty(after.Notices);
        Assert.Equal("m2", after.Cards[Somebody.Task].MessageId);
        Assert.Null(End(after, Renewing.Notices[1]).Cancelled);
    }

    [Fact]
    public void A_success_settles_the_updates_that_were_claimed_with_it_and_no_later_one()
    {
        var state = Renewing.Told(NoticeKind.Changed).Told(NoticeKind.Changed, Somebody.OtherTask).Told(NoticeKind.Changed);
        var after = ResultApplier.Apply(state, [Posted(state, 1, "m2")], [1, 2, 3], Somebody.Now, Somebody.Options);

        Assert.Equal([3, 4], after.Notices.Keys);
    }

    [Fact]
    public void A_card_that_was_clicked_while_another_was_posted_is_mended()
    {
        var after = Record(Renewing.WithCard(Somebody.Task, "m0"), Posted(Renewing, 1, "m2"));

        Assert.Equal("m2", after.Cards[Somebody.Task].MessageId);
        Assert.Equal([new Mend(Somebody.Task, "m0")], after.Notices.Values.Select(item => item.Mend));
    }

    [Fact]
    public void Who_was_heard_while_the_card_shrank_may_have_been_answered_on_it_so_it_is_mended_after_the_answer()
    {
        var after = Record(Renewing.Leased(TimeSpan.FromMinutes(1), heard: true, 1), Posted(Renewing, 1, "m2"));
        var mend = Assert.Single(after.Notices.Values);

        Assert.Equal(new Mend(Somebody.Task, "m1"), mend.Mend);
        Assert.Equal(Somebody.Now.LogicalTime + Somebody.Options.RerenderDelay, mend.DeliverAfter);
    }

    [Fact]
    public void The_card_of_what_is_closed_leaves_the_live_range_with_its_last_notice()
    {
        var state = Renewing.Told(NoticeKind.Again);
        var one = Record(state, Posted(state, 1, "m2") with { IsClosed = true });
        var both = Record(one, Posted(one, 2, "m3") with { IsClosed = true });

        Assert.False(one.Cards[Somebody.Task].IsPast);
        Assert.Equal(("m3", true), (both.Cards[Somebody.Task].MessageId, both.Cards[Somebody.Task].IsPast));
    }

    [Fact]
    public void Nudges_beyond_a_days_number_are_said_with_the_first_of_them()
    {
        var three = Somebody.Idle.Told(NoticeKind.HalfWay).Told(NoticeKind.ReviewHalfWay, Somebody.OtherTask).Told(NoticeKind.LastCall);
        var tomorrow = Somebody.Now.LogicalTime.AddDays(1);

        var after = AllPutOff(three, tomorrow);

        var (_, waiting) = Assert.Single(after.Notices);
        Assert.Equal((true, tomorrow), (waiting.IsPutOff, waiting.DeliverAfter));
        Assert.Equal([NoticeKind.ReviewHalfWay, NoticeKind.LastCall], waiting.Others!.Select(other => other.Notice.Kind));
        Assert.DoesNotContain(after.Ledger.Keys, key => key.EndsWith(".end", StringComparison.Ordinal));
    }

    [Fact]
    public void What_asks_or_tells_more_than_a_row_can_hold_is_never_said_with_others()
    {
        var kinds = new[] { NoticeKind.HalfWay, NoticeKind.Digest, NoticeKind.UsedSince, NoticeKind.PushQuestion, NoticeKind.LastCall };
        var tomorrow = Somebody.Now.LogicalTime.AddDays(1);

        var after = AllPutOff(kinds.Aggregate(Somebody.Idle, (state, kind) => state.Told(kind)), tomorrow);

        Assert.Equal(kinds[..4], after.Notices.Values.Select(item => item.Notice!.Kind));
        Assert.Equal([2, 1, 1, 1], after.Notices.Values.Select(item => item.Said));
        Assert.All(after.Notices.Values, item => Assert.Equal(tomorrow, item.DeliverAfter));
    }

    [Fact]
    public void No_more_than_twenty_are_said_together_and_the_rest_waits_for_the_next()
    {
        var many = Enumerable.Range(1, 50).Aggregate(
            Somebody.Idle, (state, number) => state.Told(NoticeKind.LeadPrompt, new(Somebody.You, number)));

        var after = AllPutOff(many, Somebody.Now.LogicalTime.AddDays(1));

        Assert.Equal([20, 20, 10], after.Notices.Values.Select(item => item.Said));
        Assert.All(after.Notices.Values, item => Assert.True(item.IsPutOff));
    }

    [Fact]
    public void What_an_earlier_version_folded_into_more_than_can_be_said_is_said_in_parts()
    {
        var others = Enumerable.Range(1, 119).Select(
            n => new FoldedNudge($"x{n}", new Notice(Somebody.Me, Somebody.Task, NoticeKind.LeadPrompt, 0, null)));
        var state = Somebody.Idle.Told(NoticeKind.LeadPrompt).With(
            1, item => item with { IsPutOff = true, UnknownOutcomes = 1, Others = [.. others] });

        var after = Record(state, new SendOutcome.Overfull(state.Notices[1]) { Sequence = 1 });

        Assert.Equal([20, 20, 20, 20, 20, 20], after.Notices.Values.Select(item => item.Said));
        Assert.Equal(
            120,
            after.Notices.Values.SelectMany(item => (item.Others ?? []).Select(other => other.Id).Prepend(item.Id)).Distinct().Count());
        Assert.All(after.Notices.Values, item => Assert.True(item.IsDoubtful));
        Assert.Equal(after.Notices.Keys.Max(), after.Document.LastItem);
    }

    [Fact]
    public void A_review_that_was_asked_for_again_counts_as_shown_though_no_notice_will_bring_it_any_more()
    {
        var state = Somebody.Idle.Told(NoticeKind.ReviewAsked, Somebody.Task, new QueueChange.Enter(3));
        var cancelled = Record(
            state, new SendOutcome.Settled(state.Notices[1], CancelReason.Failed, null, false, false, null) { Sequence = 1 });
        var again = cancelled.Told(NoticeKind.Again);

        Assert.False(cancelled.Document.Reviews.IsBusy);
        Assert.Equal(Somebody.Task, Assert.Single(cancelled.Document.Reviews.Open).Topic);
        Assert.True(Record(again, Posted(again, 2, "m2") with { Version = 3 }).Document.Reviews.IsBusy);
    }

    [Fact]
    public void Each_of_those_said_together_has_its_end_in_the_ledger_and_all_are_one_message()
    {
        var three = Somebody.Idle.Told(NoticeKind.HalfWay).Told(NoticeKind.ReviewHalfWay, Somebody.OtherTask).Told(NoticeKind.LastCall);
        var waits = AllPutOff(three, Somebody.Now.LogicalTime);
        var (sequence, item) = waits.Notices.Single();
        var day = new DateOnly(2026, 1, 6);

        var sent = Record(waits, new SendOutcome.Settled(item, null, null, IsClosed: false, ShowsNewest: false, null)
        {
            Sequence = sequence,
            NudgedOn = day,
            Untrue = [item.Others![0].Id],
        });

        Assert.Empty(sent.Notices);
        Assert.Equal(new Nudged(day, 1), sent.Document.Nudged);
        Assert.Equal(
            [null, CancelReason.Overtaken, null],
            new[] { item.Id, item.Others[0].Id, item.Others[1].Id }.Select(
                id => StateJson.Read<SettlementDocument>(sent.Ledger[Keys.Settled(id)]).Cancelled));
        Assert.Equal(new Nudged(day.AddDays(1), 1), Record(sent.Told(NoticeKind.Overdue), new SendOutcome.Settled(
            sent.Told(NoticeKind.Overdue).Notices[4], null, null, false, false, null)
        { Sequence = 4, NudgedOn = day.AddDays(1) }).Document.Nudged);
    }

    [Fact]
    public void Who_cannot_be_reached_is_believed_unless_they_were_heard_meanwhile()
    {
        var gone = new SendOutcome.Unreachable(Renewing.Notices[1], "403") { Sequence = 1 };
        var believed = Record(Renewing.Leased(TimeSpan.FromMinutes(1), heard: false, 1), gone);
        var doubted = Record(Renewing.Leased(TimeSpan.FromMinutes(1), heard: true, 1), gone);

        Assert.NotNull(believed.Document.Unreachable);
        Assert.Null(believed.Notices[1].HeldUntil);
        Assert.Null(doubted.Document.Unreachable);
        Assert.NotNull(doubted.Notices[1].HeldUntil);
    }

    [Fact]
    public void A_review_counts_as_shown_only_in_the_version_that_was_shown()
    {
        var state = Somebody.Idle.Told(NoticeKind.ReviewAsked, Somebody.Task, new QueueChange.Enter(3));
        var resubmitted = state.Told(NoticeKind.ReviewAsked, Somebody.Task, new QueueChange.Enter(5));

        Assert.True(Record(state, Posted(state, 1, "m2") with { Version = 3 }).Document.Reviews.IsBusy);
        Assert.False(Record(resubmitted, Posted(state, 1, "m2") with { Version = 3 }).Document.Reviews.IsBusy);
    }

    [Fact]
    public void A_message_is_mended_once_unless_the_mend_that_is_known_may_be_past_its_call()
    {
        var state = Somebody.Idle.Mending(Somebody.Task, "m1").Mending(Somebody.Task, "m1");
        var claimed = state.Leased(TimeSpan.FromMinutes(1), false, 1).Mending(Somebody.Task, "m1");

        Assert.Single(state.Notices);
        Assert.Equal(2, claimed.Notices.Count);
    }

    [Theory]
    [InlineData(null, 2, 2)]
    [InlineData(CancelReason.OutcomeUnknown, 3, 2)]
    [InlineData(CancelReason.Overtaken, 0, 0)]
    public void The_ledger_says_how_often_it_may_have_been_said_before(CancelReason? cancelled, int doubts, int repeats)
    {
        var item = Renewing.Notices[1] with { UnknownOutcomes = doubts };
        var after = Record(Renewing, new SendOutcome.Settled(item, cancelled, null, false, false, null) { Sequence = 1 });

        Assert.Equal(repeats, End(after, item).Repeats);
    }

    private static SendOutcome.Settled Posted(PersonState state, long sequence, string messageId) =>
        new(state.Notices[sequence], null, new NewCard(state.Notices[sequence].About, messageId), IsClosed: false, ShowsNewest: true, null)
        {
            Sequence = sequence,
            Was = state.Cards.GetValueOrDefault(state.Notices[sequence].About)?.MessageId,
        };

    private static PersonState AllPutOff(PersonState state, DateTimeOffset until) => ResultApplier.Apply(
        state, state.Notices.Select(pair => new SendOutcome.PutOffToNextDay(pair.Value, until) { Sequence = pair.Key }),
        [.. state.Notices.Keys],
        Somebody.Now, Somebody.Options);

    private static PersonState Record(PersonState state, SendOutcome result) =>
        ResultApplier.Apply(state, [result], [result.Sequence], Somebody.Now, Somebody.Options);

    private static SettlementDocument End(PersonState state, NoticeDocument item) =>
        StateJson.Read<SettlementDocument>(state.Ledger[Keys.Settled(item.Id)]);
}
