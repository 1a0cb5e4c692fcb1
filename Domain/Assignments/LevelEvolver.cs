using System.Collections.Immutable;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Applies what happens to the learner's levels.</summary>
internal static class LevelEvolver
{
    public static Desk Apply(Desk desk, Event happened) => happened switch
    {
        Event.LevelRaised raised => desk.Change(raised.Skill, record => record with
        {
            Raised = new Raise(raised.To, raised.At, desk.Standing.Version),
            Use = new UseQuestion(raised.To, raised.AskAt),
        }),
        Event.LevelLowered lowered => Lowered(desk, lowered),
        Event.UseAsked asked => desk.Change(asked.Skill, record => record with
        {
            Use = record.Use! with { AskAt = null, Asked = record.Use.Asked + 1, Number = desk.Standing.Version, IsUsed = null },
        }),
        Event.UseAnswered answered => desk.Change(answered.Skill, record => record with
        {
            Use = record.Use! with
            {
                AskAt = answered.AskAgainAt, IsUsed = answered.IsUsed, Where = answered.Where, WantsPractice = !answered.IsUsed,
            },
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "No change is written for this event."),
    };

    /// <summary>An approval that says something of a level; those of earlier builds say nothing.</summary>
    public static Desk Counted(Desk desk, SkillId skill, Evidence? evidence) =>
        evidence is null ? desk : desk.Change(skill, record => record.With(evidence));

    /// <summary>Where the learner says that they stand, in the skills that are known of them.</summary>
    public static Standing Chosen(Standing before, ImmutableList<Focus> focus) => before with
    {
        Focus = focus,
        Skills = before.Skills.ConvertAll(record =>
            focus.Find(chosen => chosen.Skill == record.Skill) is { } chosen ? Said(before, record.Skill, chosen.Level) : record),
    };

    /// <summary>What is known once they say where they stand. The form proposes what they said last, which is no news.</summary>
    public static SkillRecord Said(Standing before, SkillId skill, Level level) =>
        before.Focus.Find(focus => focus.Skill == skill)?.Level == level ? before.Of(skill) : before.Of(skill).From(level);

    /// <summary>That is where they say they stand now, as far as their form has words for it. Their target stays.</summary>
    private static Desk Lowered(Desk desk, Event.LevelLowered lowered)
    {
        var next = desk.Change(lowered.Skill, record => record.With(new Lowering(lowered.To, lowered.UpTo, lowered.At)));
        var said = new Level(Math.Min(lowered.To.Value, (int)SelfAssessment.OnMyOwn));
        return next with
        {
            Standing = next.Standing with
            {
                Focus = next.Standing.Focus.ConvertAll(focus => focus.Skill == lowered.Skill ? focus with { Level = said } : focus),
            },
        };
    }

    private static Desk Change(this Desk desk, SkillId skill, Func<SkillRecord, SkillRecord> change)
    {
        var (standing, was) = (desk.Standing, desk.Standing.Of(skill));
        return desk with
        {
            Standing = standing with { Skills = standing.Skills.RemoveAll(record => record.Skill == skill).Add(change(was)) },
        };
    }
}
