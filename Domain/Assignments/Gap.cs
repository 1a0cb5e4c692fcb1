using System.Collections.Immutable;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>How far a learner is from the target in one skill.</summary>
/// <param name="Wish">Who wants it closed.</param>
/// <param name="IsFirst">The learner has finished no task in this skill yet.</param>
public sealed record Gap(SkillId Skill, Level Level, Level Target, Wish Wish, bool IsFirst)
{
    /// <summary>The learner had no use for the level yet, and wants another task at it.</summary>
    public bool WantsPractice { get; init; }

    public bool IsOpen => Level < Target || WantsPractice;

    /// <summary>The level of the tasks that close it.</summary>
    public Level Towards => Level < Target || !WantsPractice ? Level.Next : Level;

    public int Size => Math.Max(Target.Value - Level.Value, 0);

    /// <summary>
    /// One for each skill that the learner chose, in their order, then one for each for which only the lead set a target; in that
    /// the learner counts as new until approvals say otherwise. A lead's target replaces the one that was set when the learner chose
    /// the skill.
    /// </summary>
    public static ImmutableList<Gap> AllFor(Standing standing, Person learner)
    {
        var unchosen = learner.Targets.Where(target => standing.Focus.TrueForAll(focus => focus.Skill != target.Key))
            .OrderBy(target => target.Key.ToString(), StringComparer.Ordinal)
            .Select(target => new Focus(target.Key, new Level(0), target.Value));
        return [.. standing.Focus.Concat(unchosen).Select(focus => new Gap(
            focus.Skill,
            LevelIn(focus.Skill, standing),
            learner.Targets.GetValueOrDefault(focus.Skill, focus.Target),
            WishFor(focus.Skill, learner),
            standing.Past.TrueForAll(past => past.Skill != focus.Skill || !past.IsDone))
        {
            WantsPractice = standing.Of(focus.Skill).Use is { WantsPractice: true },
        })];
    }

    /// <summary>
    /// Those that are open, in that order; then the levels in other skills for which the learner had no use yet.
    /// </summary>
    public static ImmutableList<Gap> Open(Standing standing, Person learner)
    {
        var all = AllFor(standing, learner);
        var others = standing.Skills.Where(
            record => record.Use is { WantsPractice: true } && all.TrueForAll(gap => gap.Skill != record.Skill));
        return
        [
            .. all.Where(gap => gap.IsOpen),
            .. others.Select(record =>
                new Gap(record.Skill, record.Level, record.Level, Wish.Learners, IsFirst: false) { WantsPractice = true }),
        ];
    }

    /// <summary>Where the learner is; new in a skill that they neither chose nor worked in.</summary>
    public static Level LevelIn(SkillId skill, Standing standing) => standing.Of(skill).Level;

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
