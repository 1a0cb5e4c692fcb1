using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Somebody has left the organisation for good.</summary>
public class LeavingDecisionsTests
{
    public static TheoryData<string> Open =>
        ["Offered", "Active", "TimeAsked", "Overdue", "InReview", "AccessAsked", "Late", "BothLate", "SentBack", "SecondReview"];

    [Theory]
    [MemberData(nameof(Open))]
    public void Whatever_is_open_for_them_ends_and_nobody_took_it_back(string stage)
    {
        var reached = Life.Reached(stage);
        var story = reached.In(reached.World.Without(Who.Learner));

        var left = story.When(Who.Learner, new Command.CloseOut()).Then(new Event.Withdrawn(1, Who.Learner, story.Now));

        Assert.Equal(new Stage.Closed(Outcome.Withdrawn, story.Now, Who.Learner), left.Assignment!.Stage);
        Assert.Null(left.Desk.Standing.Slot);
        left.When(Who.Learner, new Command.CloseOut()).ThenNothingMore();
    }

    [Fact]
    public void What_they_suggested_is_taken_back()
    {
        var story = Life.Reached("Suggested");

        Assert.IsType<Event.SuggestionTakenBack>(Assert.Single(Assert.IsType<Decision.Happened>(
            story.In(story.World.Without(Who.Learner)).Decide(Who.Learner, new Command.CloseOut())).Events));
    }

    [Fact]
    public void Nothing_ends_for_somebody_who_is_back() =>
        Given.Active().When(Who.Learner, new Command.CloseOut()).ThenNothingMore();

    [Fact]
    public void Work_goes_to_the_deputy_whom_the_reviewer_had_named()
    {
        var story = Left(Who.Expert);

        var passed = story.When(Who.Learner, new Command.PassOnReviews(Who.Expert, Who.Colleague)).Then<Event.ReviewerChosen>();

        Assert.Equal(Who.Colleague, passed.Reviewer);
        Assert.True(passed.FormerLeft);
    }

    [Fact]
    public void Nobody_becomes_the_reviewer_of_their_own_work()
    {
        var passed = Left(Who.Expert).When(Who.Learner, new Command.PassOnReviews(Who.Expert, Who.Learner)).Then<Event.ReviewerChosen>();

        Assert.Equal(Who.Lead, passed.Reviewer);
    }

    [Fact]
    public void A_deputy_who_has_left_too_leaves_it_to_the_next_in_line()
    {
        var story = Left(Who.Expert);

        var passed = story.In(story.World.Without(Who.Colleague))
            .When(Who.Learner, new Command.PassOnReviews(Who.Expert, Who.Colleague)).Then<Event.ReviewerChosen>();

        Assert.Equal(Who.Lead, passed.Reviewer);
    }

    [Fact]
    public void With_nobody_in_line_the_learner_may_choose_somebody_at_once()
    {
        var story = Given.InReview();
        var others = Who.Everybody.Where(person => person != Who.Learner);
        story = story.In(others.Aggregate(story.World, (world, person) => world.Without(person)));
        var pass = new Command.PassOnReviews(Who.Expert, Deputy: null);

        var left = story.When(Who.Learner, pass).Then<Event.ReviewerChosen>();

        Assert.Equal((Who.Expert, true), (left.Reviewer, left.FormerLeft));
        Assert.All(left.Ahead.RemoveAll(due => due.What is Milestone.Unreviewed), due => Assert.True(due.At <= left.At));
        story.And(Who.Learner, pass).When(Who.Learner, pass).ThenNothingMore();
    }

    [Fact]
    public void A_reviewer_who_is_back_keeps_the_work() =>
        Given.InReview().When(Who.Learner, new Command.PassOnReviews(Who.Expert, Who.Colleague)).ThenNothingMore();

    private static Story Left(PersonId person)
    {
        var story = Given.InReview();
        return story.In(story.World.Without(person));
    }
}
