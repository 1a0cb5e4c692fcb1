using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>The expert, who was to review, has left the organisation.</summary>
public class LeftReviewerTests
{
    private static readonly World Left = World.Usual.Without(Who.Expert);

    [Fact]
    public void Work_goes_to_the_next_in_line_and_says_so()
    {
        var submitted = Submit(Given.Active().In(Left));

        Assert.Equal((Who.Lead, null, true), (submitted.Reviewer, submitted.Former, submitted.ReviewerLeft));
        Assert.True(Given.Active().After(submitted).Assignment!.ReviewerLeft);
        Assert.False(Given.InReview().Assignment!.ReviewerLeft);
    }

    [Fact]
    public void Who_has_enough_to_review_or_is_away_or_has_left_too_is_passed_over_while_there_is_anybody_else()
    {
        Assert.Equal(Who.Deputy, Submit(Given.Active().In(Left.Without(Who.Lead))).Reviewer);
        Assert.Equal(Who.Deputy, Submit(Given.Active().In(Left with { Busy = [Who.Lead] })).Reviewer);
        Assert.Equal(Who.Lead, Submit(Given.Active().In(Left with { Busy = [Who.Lead, Who.Deputy] })).Reviewer);
    }

    [Fact]
    public void Handed_in_a_second_time_it_goes_to_the_next_in_line_too() =>
        Assert.Equal(Who.Lead, Submit(Given.SentBack().In(Left)).Reviewer);

    [Fact]
    public void Handed_in_again_because_it_could_not_be_opened_it_goes_to_the_next_in_line_whose_clock_begins()
    {
        var submitted = Submit(Given.AccessAsked().In(Left));

        Assert.Equal((Who.Lead, Given.At("2026-11-03T17:00+01:00")), (submitted.Reviewer, submitted.FeedbackDue));
        Assert.IsType<Stage.InReview>(Given.AccessAsked().After(submitted).Assignment!.Stage);
    }

    [Fact]
    public void What_waits_with_them_goes_to_the_next_in_line_when_they_would_be_reminded()
    {
        var halfWay = Given.InReview().In(Left).At("2026-11-03T10:00+01:00");

        var chosen = halfWay.When(Who.Stranger, new Command.Tick()).Then<Event.ReviewerChosen>();

        Assert.Equal((Who.Lead, true), (chosen.Reviewer, chosen.FormerLeft));
        Assert.Empty(chosen.Former);
        Assert.True(halfWay.After(chosen).Assignment!.ReviewerLeft);
        Assert.Contains(halfWay.After(chosen).Told, notice => notice.To == Who.Lead);
    }

    [Fact]
    public void With_nobody_in_line_the_learner_is_free_and_may_choose_somebody_at_once()
    {
        var alone = Given.Active().In(World.Usual.Alone().Without(Who.Expert));
        var submitted = alone.After(Submit(alone));

        Assert.Equal(alone.Now, NextTimer.Find(submitted.Desk));
        var late = submitted.And(Who.Stranger, new Command.Tick());
        Assert.Null(late.Desk.Standing.Slot);
        Assert.Equal(
            Who.Colleague, late.When(Who.Learner, new Command.ChooseReviewer(1, Who.Colleague)).Then<Event.ReviewerChosen>().Reviewer);
    }

    private static Event.Submitted Submit(Story story) => story.When(Who.Learner, new Command.Submit(1, "Mine.")).Then<Event.Submitted>();
}
