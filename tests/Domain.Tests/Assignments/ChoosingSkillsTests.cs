using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class ChoosingSkillsTests
{
    [Theory]
    [InlineData(SelfAssessment.New, 0, 1)]
    [InlineData(SelfAssessment.WithHelp, 1, 2)]
    [InlineData(SelfAssessment.OnMyOwn, 2, 3)]
    public void The_target_is_one_above_where_the_learner_stands(SelfAssessment stand, int level, int target) =>
        Assert.Equal([new Focus(World.Search, new Level(level), new Level(target))], Chosen(World.Usual, (World.Search, stand)));

    [Fact]
    public void The_target_is_the_leads_when_there_is_one() =>
        Assert.Equal(
            [new Focus(World.Search, new Level(0), new Level(3))],
            Chosen(World.Usual.WithTarget(World.Search, 3), (World.Search, SelfAssessment.New)));

    [Fact]
    public void Two_skills_can_be_chosen() =>
        Assert.Equal(2, Chosen(World.Usual, (World.Search, SelfAssessment.New), (World.Calls, SelfAssessment.OnMyOwn)).Count);

    [Fact]
    public void None_is_refused() => Choose().ThenRefused(new Refusal.NoSkillChosen());

    [Fact]
    public void Three_are_refused() =>
        Choose(
            (World.Search, SelfAssessment.New), (World.Calls, SelfAssessment.New),
            (World.Dashboards, SelfAssessment.New)).ThenRefused(new Refusal.TooManySkills(3));

    [Fact]
    public void The_same_skill_twice_is_refused() =>
        Choose((World.Search, SelfAssessment.New), (World.Search, SelfAssessment.OnMyOwn)).ThenRefused(new Refusal.SkillChosenTwice());

    [Fact]
    public void A_skill_that_the_catalogue_does_not_have_is_refused() =>
        Choose((SkillId.Parse("juggling"), SelfAssessment.New)).ThenRefused(new Refusal.SkillUnknown());

    [Fact]
    public void A_stand_that_nobody_has_is_refused_with_its_place() =>
        Choose((World.Calls, SelfAssessment.New), (World.Search, (SelfAssessment)7)).ThenRefused(new Refusal.StandMissing(1));

    [Fact]
    public void The_same_choice_again_changes_nothing() =>
        Given.SkillsChosen().When(Who.Learner, Command((World.Search, SelfAssessment.New))).ThenNothingMore();

    [Fact]
    public void A_person_is_greeted_once() =>
        Given.Nothing().When(Who.Learner, new Command.Greet()).Then(new Event.Greeted())
            .When(Who.Learner, new Command.Greet()).ThenNothingMore();

    private static IReadOnlyList<Focus> Chosen(World world, params (SkillId, SelfAssessment)[] choices) =>
        Given.Nothing(world).When(Who.Learner, Command(choices)).Then<Event.SkillsChosen>().Focus;

    private static Story.Result Choose(params (SkillId, SelfAssessment)[] choices) => Given.Nothing().When(Who.Learner, Command(choices));

    private static Command Command(params (SkillId Skill, SelfAssessment Stand)[] choices) =>
        new Command.ChooseSkills([.. choices.Select(choice => new SkillChoice(choice.Skill, choice.Stand))]);
}
