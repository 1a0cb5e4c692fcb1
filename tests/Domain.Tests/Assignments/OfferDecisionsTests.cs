using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class OfferDecisionsTests
{
    private static readonly World Three = World.Usual.Offering(World.Entry("first"), World.Entry("second"), World.Entry("third"));

    [Fact]
    public void An_offer_names_its_task_its_reason_its_reviewer_and_expires_after_two_working_days() =>
        Given.SkillsChosen().When(Who.Learner, new Command.Next()).Then(new Event.Offered(
            1, World.Usual.Entries[0], new OfferReason.ClosesGap(new Level(0), new Level(1), Wish.Learners, IsFirst: true),
            Who.Expert, Given.At("2026-11-02T10:00+01:00"),
            Given.At("2026-11-04T17:00+01:00")));

    [Fact]
    public void An_offer_stands_until_the_moment_it_expires() =>
        Given.Offered().At("2026-11-04T16:59:59+01:00").When(Who.Learner, new Command.Tick()).ThenNothingMore();

    [Fact]
    public void An_offer_expires_by_itself()
    {
        var expired = Given.Offered().At("2026-11-04T17:00+01:00").When(Who.Learner, new Command.Tick())
            .Then(new Event.Expired(1, Given.At("2026-11-04T17:00+01:00"), Who.Lead));

        Assert.Equal(new Stage.Closed(Outcome.Expired, Given.At("2026-11-04T17:00+01:00"), null), expired.Assignment!.Stage);
        Assert.Null(NextTimer.Find(expired.Desk));
    }

    [Fact]
    public void Another_task_takes_its_place_under_the_same_number_and_expires_later()
    {
        var another = Given.Offered(Three).At("2026-11-03T10:00+01:00").And(Who.Learner, new Command.ShowAnother(1, 1));

        Assert.Equal(("second", 2), (another.Assignment!.Task.Title, another.Assignment.Version));
        Assert.Equal(Given.At("2026-11-05T17:00+01:00"), NextTimer.Find(another.Desk));
    }

    [Fact]
    public void A_second_click_on_Show_another_does_not_skip_a_task() =>
        Given.Offered(Three).And(Who.Learner, new Command.ShowAnother(1, 1))
            .When(Who.Learner, new Command.ShowAnother(1, 1)).ThenNothingMore();

    [Fact]
    public void When_all_were_shown_there_is_no_other() =>
        Given.Offered(Three).And(Who.Learner, new Command.ShowAnother(1, 1)).And(Who.Learner, new Command.ShowAnother(1, 2))
            .When(Who.Learner, new Command.ShowAnother(1, 3)).ThenRefused(new Refusal.NoOther(NoMatch.AllDone));

    [Fact]
    public void Another_task_that_nobody_would_review_is_not_offered()
    {
        var world = World.Usual.Offering(World.Entry("first") with { Expert = Who.Expert }, World.Entry("second")).Alone();

        Given.Offered(world).When(Who.Learner, new Command.ShowAnother(1, 1)).ThenRefused(new Refusal.NoReviewer(false));
    }

    [Fact]
    public void Passing_a_task_for_another_is_not_declining_it()
    {
        var again = Given.Offered(Three).And(Who.Learner, new Command.ShowAnother(1, 1))
            .And(Who.Learner, new Command.Decline(1, DeclineReason.NoTime, AskAgain.Tomorrow))
            .When(Who.Learner, new Command.Next()).Then<Event.Offered>();

        Assert.Equal(("first", 2), (again.Task.Title, again.Number));
    }

    [Fact]
    public void Not_now_asks_why() =>
        Given.Offered().When(Who.Learner, new Command.Decline(1, null, AskAgain.Tomorrow)).ThenRefused(new Refusal.ReasonMissing());

    [Fact]
    public void Not_now_asks_when_again() =>
        Given.Offered().When(Who.Learner, new Command.Decline(1, DeclineReason.Other, null)).ThenRefused(new Refusal.AgainMissing());

    [Fact]
    public void Not_now_on_a_card_that_shows_another_task_declines_nothing() =>
        Given.Offered(Three).And(Who.Learner, new Command.ShowAnother(1, 1))
            .When(
                Who.Learner,
                new Command.Decline(1, DeclineReason.TooEasy, AskAgain.Tomorrow, Seen: 1)).ThenRefused(new Refusal.CardIsOld());

    [Theory]
    [InlineData("2026-11-02T10:00+01:00", AskAgain.Tomorrow, "2026-11-03T09:00+01:00")]
    [InlineData("2026-11-02T07:00+01:00", AskAgain.Tomorrow, "2026-11-03T09:00+01:00")]
    [InlineData("2026-11-03T23:30Z", AskAgain.Tomorrow, "2026-11-05T09:00+01:00")]
    [InlineData("2026-11-06T10:00+01:00", AskAgain.Tomorrow, "2026-11-09T09:00+01:00")]
    [InlineData("2026-11-02T10:00+01:00", AskAgain.NextWeek, "2026-11-09T10:00+01:00")]
    [InlineData("2026-11-02T20:00+01:00", AskAgain.NextWeek, "2026-11-10T09:00+01:00")]
    [InlineData("2026-11-06T10:00+01:00", AskAgain.NextMonth, "2026-12-07T09:00+01:00")]
    [InlineData("2026-11-02T10:00+01:00", AskAgain.WhenIAsk, null)]
    public void Not_now_says_when_to_ask_again(string now, AskAgain again, string? notBefore)
    {
        var story = Given.Offered().At(now);
        var expected = notBefore is null ? (DateTimeOffset?)null : Given.At(notBefore);

        var declined = story.When(Who.Learner, new Command.Decline(1, DeclineReason.NoTime, again))
            .Then(new Event.Declined(1, story.Now, DeclineReason.NoTime, expected));

        Assert.Equal(expected ?? DateTimeOffset.MaxValue, declined.Desk.Standing.OfferAfter);
    }

    [Fact]
    public void Asking_for_a_task_ends_Not_now() =>
        Assert.Null(Given.Declined().And(Who.Learner, new Command.Next()).Desk.Standing.OfferAfter);
}
