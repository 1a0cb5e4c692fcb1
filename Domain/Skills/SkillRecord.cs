using System.Collections.Immutable;

namespace MicroAssignBot.Domain.Skills;

/// <summary>What is known of a learner in one skill. Their level is worked out from it, and never kept beside it.</summary>
/// <param name="Start">Where they said that they stand.</param>
/// <param name="Approvals">By number of the assignment.</param>
public sealed record SkillRecord(SkillId Skill, Level Start, ImmutableList<Evidence> Approvals)
{
    /// <summary>No level takes more than this from one level of tasks, so older ones change nothing.</summary>
    private const int MostAtOneLevel = ClosingRule.Usual * Level.Highest;

    /// <summary>The learner's own say that a level was too high; null when they said no such thing.</summary>
    public Lowering? Lowered { get; init; }

    /// <summary>The last time that approvals raised the level; null when they did not yet, or no longer count.</summary>
    public Raise? Raised { get; init; }

    /// <summary>Whether the level was used since; null when there is nothing to ask.</summary>
    public UseQuestion? Use { get; init; }

    /// <summary>
    /// How many approvals, older than those kept, are kept no more. Null until the next approval, and where an earlier build may have
    /// left some out that it did not count.
    /// </summary>
    public int? LeftOut { get; init; }

    /// <summary>The same, as far as anybody knows: while there is room at every level, none was left out. Null when nobody does.</summary>
    public int? Earlier => LeftOut ?? (Approvals.GroupBy(one => one.Level).Any(same => same.Count() >= MostAtOneLevel) ? null : 0);

    public Level Level => ClosingRule.Reached(Base, Counting);

    /// <summary>The approvals that the present level comes from; none where it is the learner's own say.</summary>
    public ImmutableList<Evidence> Carrying => ClosingRule.Carrying(Base, Level, Level, Counting);

    /// <summary>How many more approved tasks at the next level raise it.</summary>
    public int Lacking => ClosingRule.Lacking(Base, Level.Next, Counting);

    private Level Base => Lowered is { IsOver: false, To: var to } ? to : Start;

    /// <summary>What they had been given when they lowered the level raises it no more, whatever they say later.</summary>
    private ImmutableList<Evidence> Counting => Lowered is { UpTo: var number } ? Approvals.FindAll(one => one.Number > number) : Approvals;

    public SkillRecord With(Evidence approved)
    {
        var all = Approvals.RemoveAll(one => one.Number == approved.Number).Add(approved).Sort((one, other) => one.Number - other.Number);
        var same = all.FindAll(one => one.Level == approved.Level);
        var isFull = same.Count > MostAtOneLevel;
        return this with
        {
            Approvals = isFull ? all.Remove(same[0]) : all,
            LeftOut = isFull ? Earlier + 1 : Earlier,
            Use = Use is null ? null : Use with { WantsPractice = false },
        };
    }

    public SkillRecord With(Lowering lowered) => (this with { Lowered = lowered }).Settled();

    /// <summary>They say anew where they stand.</summary>
    internal SkillRecord From(Level start) =>
        (this with { Start = start, Lowered = Lowered is { } lowered ? lowered with { IsOver = true } : null }).Settled();

    /// <summary>Nothing is told or asked of a level that is too high.</summary>
    private SkillRecord Settled() => this with
    {
        Raised = Raised?.To > Level ? null : Raised,
        Use = Use?.Level > Level ? null : Use,
    };
}

/// <summary>The learner said that a level was too high.</summary>
/// <param name="UpTo">The last assignment that they had been given then.</param>
public sealed record Lowering(Level To, int UpTo, DateTimeOffset At)
{
    /// <summary>They have said anew where they stand since.</summary>
    public bool IsOver { get; init; }
}

/// <param name="Number">Unique on the desk.</param>
public sealed record Raise(Level To, DateTimeOffset At, int Number);

/// <summary>The question whether a level was used since it was reached. It is asked at most twice.</summary>
/// <param name="AskAt">When it is asked next; null when it will not be.</param>
/// <param name="Asked">How often it was asked.</param>
/// <param name="Number">Of the last time; unique on the desk.</param>
/// <param name="IsUsed">The answer to the last time; null when there is none.</param>
/// <param name="Where">In the learner's own words; null when they did not say.</param>
/// <param name="WantsPractice">They had not used it yet, and no task in the skill was approved since.</param>
public sealed record UseQuestion(
    Level Level, DateTimeOffset? AskAt, int Asked = 0, int Number = 0, bool? IsUsed = null, string? Where = null,
    bool WantsPractice = false)
{
    /// <summary>UTF-16 units that the learner may say of where they used it.</summary>
    public const int LongestWhere = 200;

    /// <summary>How often it is asked, if the first answer is that it was not used yet.</summary>
    internal const int MostAsked = 2;

    /// <summary>It was asked, and there is something to answer.</summary>
    public bool IsOpen => Asked > 0 && IsUsed is not true;
}
