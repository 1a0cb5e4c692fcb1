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
    [InlineData("2026-11-07T12:00+01:00", "2026-11-10T11:00+01:00")]
    public void The_reviewers_clock_stands_still_until_the_work_is_shared(string shared, string due)
    {
        var story = AskedAtThree.At(shared);

        var again = story.When(Who.Learner, new Command.ShareAccess(1, 4)).Then(new Event.AccessShared(1, story.Now, Given.At(due)));

        Assert.Equal(Given.InReview().Assignment!.Stage with { }, (Stage.InReview)again.Assignment!.Stage with { FeedbackDue = Given.At("2026-11-03T17:00+01:00") });
    }

    [Fact]
    public void Handing_in_again_starts_the_clock_where_it_stood()
    {
        var again = AskedAtThree.At("2026-11-03T09:00+01:00").When(Who.Learner, new Command.Submit(1, "Here is a copy.")).Then<Event.Submitted>();

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
    public void When_it_was_overdue_already_a_new_working_day_begins() =>
        Assert.Equal(
            Given.At("2026-11-06T17:00+01:00"),
            Given.InReview().At("2026-11-04T10:00+01:00").And(Who.Expert, new Command.CannotOpen(1)).At("2026-11-05T10:00+01:00")
                .When(Who.Learner, new Command.ShareAccess(1)).Then<Event.AccessShared>().FeedbackDue);

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
}
