using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class ReviewerRuleTests
{
    private static readonly World Everybody = World.Usual with { Reviewers = [Who.Bystander, Who.Reviewer] };

    [Fact]
    public void The_expert_then_the_lead_then_the_deputy_then_the_organisations_reviewers()
    {
        PersonId[] order = [Who.Expert, Who.Lead, Who.Deputy, Who.Bystander, Who.Reviewer];
        var world = Everybody;
        foreach (var expected in order)
        {
            Assert.Equal(expected, Reviewer(Given.SkillsChosen(world)));
            world = world.Without(expected);
        }
    }

    [Fact]
    public void A_lead_never_reviews_themself()
    {
        var world = World.Usual.Offering(World.Entry("seo")).Alone().Change(Who.Learner, learner => learner with { Lead = Who.Learner });

        Given.SkillsChosen(world).When(Who.Learner, new Command.Next()).ThenRefused(new Refusal.NoReviewer(WouldBeThemself: true));
        Assert.Equal(Who.Reviewer, Reviewer(Given.SkillsChosen(world with { Reviewers = [Who.Learner, Who.Reviewer] })));
    }

    [Fact]
    public void An_expert_does_not_review_their_own_work() =>
        Assert.Equal(Who.Lead, Reviewer(Given.SkillsChosen(World.Usual.Offering(World.Entry("seo") with { Expert = Who.Learner }))));

    [Fact]
    public void With_nobody_a_colleague_must_be_asked() =>
        Given.SkillsChosen(World.Usual.Offering(World.Entry("seo")).Alone())
            .When(Who.Learner, new Command.Next()).ThenRefused(new Refusal.NoReviewer(WouldBeThemself: false));

    [Fact]
    public void A_colleague_who_agreed_comes_last()
    {
        var agreed = Given.ColleagueAsked().And(Who.Colleague, new Command.AnswerColleague(1, Gladly: true));

        Assert.Equal(Who.Colleague, Reviewer(agreed));
        Assert.Equal(Who.Reviewer, Reviewer(agreed.In(agreed.World with { Reviewers = [Who.Reviewer] })));
    }

    private static PersonId Reviewer(Story story) => story.When(Who.Learner, new Command.Next()).Then<Event.Offered>().Reviewer;
}
