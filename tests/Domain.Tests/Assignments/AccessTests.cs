using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>The reviewer cannot open it: handed in on Monday at ten, due on Tuesday at five.</summary>
public class AccessTests
{
    private static Story AskedAtThree => Given.InReview().At("2026-11-02T15:00+01:00").And(Who.Expert, new Command.CannotOpen(1, 3));

    [Fact]
    public void The_reviewer_asks_and_the_rework_is_not_used_up()
    {
        var stage = Assert.IsType<Stage.InReview>(AskedAtThree.Assignment!.Stage);

        Assert.Equal((1, Given.At("2026-11-02T15:00+01:00")), (stage.Round, stage.AccessAskedAt));
    }

    [Theory]
    [InlineData("2026-11-02T15:00:59+01:00", "2026-11-03T17:00+01:00")]
    [InlineData("2026-11-02T16:00+01:00", "2026-11-04T10:00+01:00")]
    [InlineData("2026-11-03T09:00+01:00", "2026-11-04T11:00+01:00")]
    [InlineData("2026-11-04T15:00+01:00", "2026-11-05T11:00+01:00")]
    public void The_reviewers_clock_stands_still_until_the_work_is_shared_at_most_one_working_day(string shared, string due)
    {
        var story = AskedAtThree.At(shared);

        var again = story.When(Who.Learner, new Command.ShareAccess(1, 4)).Then<Event.AccessShared>();

        Assert.Equal((story.Now, Given.At(due)), (again.At, again.FeedbackDue));
        Assert.Equal(again.FeedbackDue, again.Ahead.Single(due => due.What is Milestone.ReviewOverdue).At);
        var review = Assert.IsType<Stage.InReview>(story.After(again).Assignment!.Stage);
        Assert.Equal((null, null, 1), (review.AccessAskedAt, review.StandsUntil, review.Round));
    }

    [Fact]
    public void Nothing_is_due_of_the_reviewer_meanwhile()
    {
        AskedAtThree.At("2026-11-05T10:59+01:00").When(Who.Stranger, new Command.Tick()).Then<Event.MilestoneReached>();
        Assert.Contains(
            Assert.IsType<Decision.Happened>(AskedAtThree.At("2026-11-05T11:00+01:00").Decide(Who.Stranger, new Command.Tick())).Events,
            happened => happened is Event.DeputyCalled);
    }

    [Fact]
    public void Handing_in_again_starts_the_clock_where_it_stood()
    {
        var again = AskedAtThree.At("2026-11-03T09:00+01:00").When(
            Who.Learner, new Command.Submit(1, "Here is a copy.")).Then<Event.Submitted>();

        Assert.Equal((2, Given.At("2026-11-04T11:00+01:00")), (again.Submission.Number, again.FeedbackDue));
    }

    [Fact]
    public void Handing_in_again_stays_in_the_first_round()
    {
        var again = AskedAtThree.And(Who.Learner, new Command.Submit(1, "Here is a copy."));

        again.When(Who.Learner, new Command.Submit(1, "Here is a copy.")).ThenNothingMore();
        again.When(Who.Expert, new Command.SendBack(1, 5, Given.Advice)).Then<Event.SentBack>();
    }

    [Fact]
    public void A_late_click_on_the_first_card_hands_nothing_in_again() =>
        AskedAtThree.When(Who.Learner, new Command.Submit(1, "My work.", Seen: 2)).ThenRefused(new Refusal.CardIsOld());

    [Fact]
    public void Sharing_twice_is_sharing_once() =>
        AskedAtThree.And(Who.Learner, new Command.ShareAccess(1, 4)).When(Who.Learner, new Command.ShareAccess(1, 4)).ThenNothingMore();

    [Fact]
    public void A_late_repeat_of_sharing_does_not_answer_the_next_request() =>
        AskedAtThree.And(Who.Learner, new Command.ShareAccess(1, 4)).And(Who.Expert, new Command.CannotOpen(1, 5))
            .When(Who.Learner, new Command.ShareAccess(1, 4)).ThenRefused(new Refusal.CardIsOld());

    [Fact]
    public void A_late_repeat_of_asking_does_not_stop_the_clock_again() =>
        AskedAtThree.And(Who.Learner, new Command.ShareAccess(1, 4))
            .When(Who.Expert, new Command.CannotOpen(1, 3)).ThenRefused(new Refusal.CardIsOld());

    [Fact]
    public void Asked_and_shared_on_the_same_evening_the_clock_is_where_it_was_and_in_order()
    {
        var submitted = Given.Active().At("2026-11-02T09:00+01:00").And(Who.Learner, new Command.Submit(1, "My work."));

        var shared = submitted.At("2026-11-02T18:00+01:00").And(Who.Expert, new Command.CannotOpen(1))
            .At("2026-11-02T20:00+01:00").And(Who.Learner, new Command.ShareAccess(1));

        Assert.Equal(
            ["ReviewHalfWay 02 20:00", "ReviewOverdue 03 17:00", "ReviewersLate 04 17:00", "Unreviewed 09 17:00"],
            ((Stage.InReview)shared.Assignment!.Stage).Ahead.Select(due => FormattableString.Invariant($"{due.What} {due.At:dd HH:mm}")));
    }
}
