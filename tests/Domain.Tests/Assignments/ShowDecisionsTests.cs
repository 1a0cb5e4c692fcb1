using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class ShowDecisionsTests
{
    [Fact]
    public void The_welcome_is_shown_to_its_owner_only()
    {
        Given.Nothing().When(Who.Learner, new Command.ShowAgain(0)).Then(new Event.ShownAgain(0, Who.Learner));
        Given.Nothing().When(Who.Lead, new Command.ShowAgain(0)).ThenRefused(new Refusal.DoesNotExist());
    }

    [Theory]
    [InlineData("Offered", false)]
    [InlineData("Active", false)]
    [InlineData("InReview", true)]
    [InlineData("SentBack", true)]
    [InlineData("Approved", true)]
    public void A_reviewer_sees_it_once_it_was_handed_in(string stage, bool shown)
    {
        var story = Life.Reached(stage);

        story.When(Who.Learner, new Command.ShowAgain(1)).Then(new Event.ShownAgain(1, Who.Learner));
        if (shown) story.When(Who.Expert, new Command.ShowAgain(1)).Then(new Event.ShownAgain(1, Who.Expert));
        else story.When(Who.Expert, new Command.ShowAgain(1)).ThenRefused(new Refusal.DoesNotExist());
    }

    [Fact]
    public void A_request_to_review_is_shown_to_the_colleague_who_was_asked()
    {
        Given.ColleagueAsked().When(Who.Colleague, new Command.ShowAgain(1)).Then(new Event.ShownAgain(1, Who.Colleague));
        Given.ColleagueAsked().When(Who.Bystander, new Command.ShowAgain(1)).ThenRefused(new Refusal.DoesNotExist());
    }

    [Theory]
    [InlineData("InReview")]
    [InlineData("Approved")]
    public void Nobody_else_sees_it(string stage) =>
        Life.Reached(stage).When(Who.Bystander, new Command.ShowAgain(1)).ThenRefused(new Refusal.DoesNotExist());

    [Fact]
    public void What_never_was_cannot_be_shown() =>
        Given.Offered().When(Who.Learner, new Command.ShowAgain(9)).ThenRefused(new Refusal.DoesNotExist());
}
