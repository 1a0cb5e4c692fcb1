using System.Collections.Immutable;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>How far a learner is from the target in one skill.</summary>
/// <param name="Wish">Who wants it closed.</param>
/// <param name="IsFirst">The learner has finished no task in this skill yet.</param>
public sealed record Gap(SkillId Skill, Level Level, Level Target, Wish Wish, bool IsFirst)
{
    public bool IsOpen => Level < Target;

    public int Size => Target.Value - Level.Value;

    /// <summary>
    /// One for each skill that the learner chose, in their order, then one for each for which only the lead set a target; in that
    /// the learner counts as new. A lead's target replaces the one that was set when the learner chose the skill.
    /// </summary>
    public static ImmutableList<Gap> Of(Standing standing, Person learner)
    {
        var unchosen = learner.Targets.Where(target => standing.Focus.TrueForAll(focus => focus.Skill != target.Key))
            .OrderBy(target => target.Key.ToString(), StringComparer.Ordinal)
            .Select(target => new Focus(target.Key, new Level(0), target.Value));
        return [.. standing.Focus.Concat(unchosen).Select(focus => new Gap(
            focus.Skill,
            focus.Level,
            learner.Targets.GetValueOrDefault(focus.Skill, focus.Target),
            WishFor(focus.Skill, learner),
            standing.Past.TrueForAll(past => past.Skill != focus.Skill || !past.IsDone)))];
    }

    /// <summary>Where the learner is; new in a skill that they did not choose.</summary>
    public static Level LevelIn(SkillId skill, Standing standing) =>
        standing.Focus.Find(focus => focus.Skill == skill)?.Level ?? new Level(0);

    private static Wish WishFor(SkillId skill, Person learner) =>
        learner.Priority == skill ? Wish.LeadsPriority : learner.Targets.ContainsKey(skill) ? Wish.LeadsTarget : Wish.Learners;
}

/// <summary>Who wants a gap closed; the later ones come first.</summary>
public enum Wish
{
    /// <summary>The learner chose the skill.</summary>
    Learners,

    /// <summary>The lead set a target for it.</summary>
    LeadsTarget,

    /// <summary>The lead marked it as the one that matters most.</summary>
    LeadsPriority,
}
