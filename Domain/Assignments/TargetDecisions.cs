using System.Collections.Immutable;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>The lead says how far a learner is to come, and which skill matters most.</summary>
internal static class TargetDecisions
{
    public static Decision Set(Desk desk, Command.SetTarget command, DecisionContext context)
    {
        if (Lead.Find(desk.Owner, context) != context.Actor) return Decision.No(new Refusal.NotTheLead());
        if (context.Catalogue.Skills.All(skill => skill.Id != command.Skill)) return Decision.No(new Refusal.SkillUnknown());
        var before = desk.Standing.Wishes is { } wishes && wishes.By == context.Actor
            ? wishes
            : new LeadsWishes(context.Actor, [], null);
        var after = before with
        {
            Targets = Sorted(before.Targets.RemoveAll(target => target.Skill == command.Skill)
                .Add(new SkillTarget(command.Skill, command.Target))),
            Priority = command.IsPriority switch
            {
                true => command.Skill,
                false when before.Priority == command.Skill => null,
                _ => before.Priority,
            },
        };
        return after == desk.Standing.Wishes ? Decision.Again : Decision.That(new Event.TargetsSet(after, context.Now));
    }

    private static ImmutableList<SkillTarget> Sorted(ImmutableList<SkillTarget> targets) =>
        targets.Sort((one, other) => string.CompareOrdinal(one.Skill.ToString(), other.Skill.ToString()));
}
