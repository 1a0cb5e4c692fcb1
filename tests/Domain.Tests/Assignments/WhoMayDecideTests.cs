using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Whoever signed in counts, whatever a card says, in every stage.</summary>
public class WhoMayDecideTests
{
    public static TheoryData<string> Stages => [.. Life.Stages.Keys];

    [Theory]
    [MemberData(nameof(Stages))]
    public void Only_the_learner_takes_and_does_and_drops_work(string stage)
    {
        string[] commands = ["Next", "Accept", "Decline", "ShowAnother", "TakeHint", "KeepDraft", "Submit", "ShareAccess", "Drop"];

        AllRefused(stage, commands, [Who.Learner], nameof(Refusal.NotTheLearner));
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Only_the_reviewer_decides(string stage)
    {
        string[] commands = ["Approve", "SendBack", "SayNotYet", "CannotOpen", "Later", "HandOn"];

        PersonId[] reviewers = stage is "Late" or "BothLate" or "Unreviewed"
            ? [Who.Expert, Who.Deputy]
            : [stage is "BackLate" ? Who.Deputy : stage is "Suggested" or "NotAgreed" or "TakenBack" ? Who.Lead : Who.Expert];
        AllRefused(stage, commands, reviewers, stage == "Nothing" ? nameof(Refusal.DoesNotExist) : nameof(Refusal.NotTheReviewer));
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Only_the_lead_withdraws(string stage) =>
        AllRefused(stage, ["Withdraw"], [Who.Lead], nameof(Refusal.NotTheLead));

    [Fact]
    public void A_learner_who_leads_themself_withdraws_nothing()
    {
        var world = World.Usual.Change(Who.Learner, learner => learner with { Lead = Who.Learner });

        Given.Active(world).When(Who.Learner, new Command.Withdraw(Given.Number)).ThenRefused(new Refusal.NotTheLead());
    }

    [Fact]
    public void Somebody_who_is_not_in_the_organisation_has_nothing_here() =>
        Given.SkillsChosen().In(World.Usual.Without(Who.Learner)).When(Who.Learner, new Command.Next())
            .ThenRefused(new Refusal.DoesNotExist());

    private static void AllRefused(string stage, string[] commands, PersonId[] allowed, string refusal)
    {
        foreach (var command in commands)
        {
            foreach (var actor in Who.Everybody.Except(allowed))
                Assert.Equal(
                    (command, actor, Expected(stage, command, actor, refusal)), (command, actor, Life.Outcome(stage, command, actor)));
        }
    }

    /// <summary>Whoever may not see it is told what is told of something that does not exist.</summary>
    private static string Expected(string stage, string command, PersonId actor, string refusal) =>
        Life.Commands[command] is Command.OnAssignment && SightRulesTests.Expected(stage, actor) is Sight.None
            ? nameof(Refusal.DoesNotExist)
            : refusal;
}
