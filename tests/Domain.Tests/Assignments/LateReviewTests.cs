using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Handed in on Monday, 2 November 2026, at ten; everybody works nine to five. The expert has until Tuesday at five.</summary>
public class LateReviewTests
{
    [Fact]
    public void The_reviewer_is_reminded_half_way_and_each_step_has_its_time() => Assert.Equal(
        ["ReviewHalfWay 03 09:30", "ReviewOverdue 03 17:00", "ReviewersLate 04 17:00", "Unreviewed 09 17:00"],
        ((Stage.InReview)Given.InReview().Assignment!.Stage).Ahead.Select(
            due => FormattableString.Invariant($"{due.What} {due.At:dd HH:mm}")));

    [Fact]
    public void The_deputy_gets_the_same_card_and_the_learners_slot_is_free()
    {
        var late = Given.Late();

        Assert.Equal((Who.Deputy, null), (late.Assignment!.Deputy, late.Desk.Standing.Slot));
        Assert.Contains(late.Told, notice => notice is { Kind: NoticeKind.ReviewAsked } && notice.To == Who.Deputy);
        Assert.Equal(Given.At("2026-11-04T17:00+01:00"), ((Stage.InReview)late.Assignment.Stage).FeedbackDue);
        late.When(Who.Learner, new Command.Next()).Then<Event.Offered>();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_first_decision_of_the_two_counts_and_closes_both_cards(bool byDeputy)
    {
        var (first, other) = byDeputy ? (Who.Deputy, Who.Expert) : (Who.Expert, Who.Deputy);
        var decided = Given.Late().And(first, new Command.Approve(1, 3, Given.Praise));

        Assert.Equal(first, ((Stage.Closed)decided.Assignment!.Stage).By);
        Assert.Equal([Who.Expert, Who.Deputy], decided.Told.Where(notice => notice.Kind is NoticeKind.Changed).Select(notice => notice.To));
        decided.When(other, new Command.SendBack(1, 3, Given.Advice)).ThenRefused(new Refusal.AlreadyClosed(Outcome.Approved));
    }

    [Fact]
    public void Whoever_sends_it_back_reviews_it_again() =>
        Assert.Equal((Who.Deputy, null), Reviewers(Given.Late().And(Who.Deputy, new Command.SendBack(1, null, Given.Advice))));

    [Fact]
    public void Sent_back_while_the_slot_is_taken_it_waits_first_and_begins_when_the_slot_is_free()
    {
        var waits = Given.SentBackLate();
        Assert.IsType<Stage.Queued>(waits.Assignment!.Stage);
        Assert.Equal(2, waits.Desk.Standing.Slot);
        Assert.Equal([1], waits.Desk.Standing.Queue);

        var dropped = Assert.IsType<Decision.Happened>(
            waits.At("2026-11-05T10:00+01:00").Decide(Who.Learner, new Command.Drop(2, DropReason.NoTime)));
        var resumed = Assert.IsType<Event.Resumed>(dropped.Events[^1]);
        var after = waits.After([.. dropped.Events]);

        Assert.Equal((1, Given.At("2026-11-05T16:00+01:00")), (resumed.Number, resumed.Deadline));
        Assert.Equal((1, 0), (after.Desk.Standing.Slot, after.Desk.Standing.Queue.Count));
        Assert.True(after.Assignment!.Stage is Stage.Active { Round: 2 });
        Assert.Contains(after.Told, notice => notice is { Kind: NoticeKind.SentBack, About.Number: 1 });
    }

    [Fact]
    public void When_both_are_late_the_learner_may_choose_somebody_else_whose_clock_begins()
    {
        Given.Late().When(Who.Learner, new Command.ChooseReviewer(1, Who.Colleague)).ThenRefused(new Refusal.MovedOn());
        var late = Given.ReviewersLate();
        Assert.Equal([NoticeKind.ReviewersLate], late.Told.Select(notice => notice.Kind));
        late.When(Who.Learner, new Command.ChooseReviewer(1, Who.Deputy)).ThenRefused(new Refusal.ColleagueUnknown());
        late.When(Who.Learner, new Command.ChooseReviewer(1, Who.Stranger)).ThenRefused(new Refusal.ColleagueUnknown());

        late.In(late.World with { Busy = [Who.Colleague] }).When(Who.Learner, new Command.ChooseReviewer(1, Who.Colleague))
            .ThenRefused(new Refusal.ColleagueFull());

        var chosen = late.And(Who.Learner, new Command.ChooseReviewer(1, Who.Colleague));

        Assert.Equal((Who.Colleague, null), Reviewers(chosen));
        Assert.Equal(Given.At("2026-11-05T17:00+01:00"), ((Stage.InReview)chosen.Assignment!.Stage).FeedbackDue);
        chosen.When(Who.Expert, new Command.Approve(1, null, Given.Praise)).ThenRefused(new Refusal.DoesNotExist());
        Assert.Null(chosen.Desk.Standing.Slot);
    }

    [Fact]
    public void What_the_former_reviewer_could_not_open_does_not_stop_the_clock_of_the_new_one()
    {
        var chosen = Given.ReviewersLate().And(Who.Deputy, new Command.CannotOpen(1)).And(
            Who.Learner, new Command.ChooseReviewer(1, Who.Colleague));

        var review = Assert.IsType<Stage.InReview>(chosen.Assignment!.Stage);
        Assert.Equal((null, null), (review.AccessAskedAt, review.StandsUntil));
        chosen.When(Who.Learner, new Command.ShareAccess(1)).ThenNothingMore();
    }

    [Fact]
    public void After_five_working_days_it_closes_without_a_review_and_without_blame()
    {
        var closed = Given.Unreviewed();

        Assert.Equal(new Stage.Closed(Outcome.Unreviewed, closed.Now, null), closed.Assignment!.Stage);
        Assert.Contains(closed.Told, notice => notice is { Kind: NoticeKind.Unreviewed });
    }

    [Fact]
    public void With_nobody_to_step_in_the_learner_may_choose_at_once()
    {
        var alone = Given.InReview(World.Usual.Alone()).At("2026-11-03T17:00+01:00").And(Who.Stranger, new Command.Tick());

        Assert.Null(alone.Assignment!.Deputy);
        alone.When(Who.Learner, new Command.ChooseReviewer(1, Who.Colleague)).Then<Event.ReviewerChosen>();
    }

    [Fact]
    public void Who_is_about_to_leave_does_not_take_the_review_along()
    {
        var leaving = World.Usual.Change(Who.Expert, expert => expert.With(PreferenceDecisionsTests.Away("2026-11-03", "2026-11-20")));

        var submitted = Given.InReview(leaving);

        Assert.Equal(Who.Expert, submitted.Assignment!.Reviewer);
        Assert.Equal(
            Who.Deputy, submitted.At("2026-11-03T09:30+01:00").When(Who.Stranger, new Command.Tick()).Then<Event.DeputyCalled>().Deputy);
    }

    [Fact]
    public void A_deputy_who_is_away_is_passed_over_and_five_days_stay_five_days()
    {
        var away = PreferenceDecisionsTests.Away("2026-11-02", "2026-12-02");
        var absent = Given.InReview().In(World.Usual.Change(Who.Deputy, deputy => deputy.With(away)));

        var called = absent.At("2026-11-03T17:00+01:00").When(Who.Stranger, new Command.Tick()).Then<Event.DeputyCalled>();

        Assert.Equal(Who.Lead, called.Deputy);
        Assert.Equal(Given.At("2026-11-09T17:00+01:00"), ((Stage.InReview)absent.After(called).Assignment!.Stage).Ahead[^1].At);
    }

    [Fact]
    public void Before_it_closes_there_is_a_day_to_choose_somebody_else_however_seldom_the_deputy_works()
    {
        var mondays = World.Usual.Change(
            Who.Deputy, deputy => deputy with { Calendar = deputy.Calendar with { Week = WorkingWeek.Parse("Mon 09:00-17:00") } });

        Assert.Equal(
            ["ReviewHalfWay 03 09:30", "ReviewOverdue 03 17:00", "ReviewersLate 06 17:00", "Unreviewed 09 17:00"],
            ((Stage.InReview)Given.InReview(mondays).Assignment!.Stage).Ahead.Select(
                due => FormattableString.Invariant($"{due.What} {due.At:dd HH:mm}")));
    }

    [Fact]
    public void With_everybody_away_it_does_not_close_before_the_reviewer_was_back_for_as_long()
    {
        var away = PreferenceDecisionsTests.Away("2026-11-02", "2026-11-13");
        var nobody = World.Usual.Change(
            Who.Expert, one => one.With(away)).Change(Who.Deputy, one => one.With(away)).Change(Who.Lead, one => one.With(away));

        Assert.Equal(
            new Due(Milestone.Unreviewed, Given.At("2026-11-20T17:00+01:00")),
            ((Stage.InReview)Given.InReview(nobody).Assignment!.Stage).Ahead[^1]);
    }

    [Fact]
    public void Seen_too_late_for_a_nudge_the_deputy_is_called_once()
    {
        var away = World.Usual.Change(Who.Expert, expert => expert.With(PreferenceDecisionsTests.Away("2026-11-02", "2026-11-20")));

        Given.InReview().In(away).At("2026-11-03T18:00+01:00").When(Who.Stranger, new Command.Tick()).Then<Event.DeputyCalled>();
    }

    [Fact]
    public void A_deputy_who_cannot_open_it_asks_like_the_reviewer() =>
        Given.Late().When(Who.Deputy, new Command.CannotOpen(1, 3)).Then<Event.AccessAsked>();

    private static (Domain.People.PersonId, Domain.People.PersonId?) Reviewers(Story story) =>
        (story.Assignment!.Reviewer, story.Assignment.Deputy);
}
