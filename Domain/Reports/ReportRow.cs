using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Reports;

/// <summary>What came of one skill in one team.</summary>
/// <param name="Lead">Whose team it is; null for people whom nobody leads.</param>
public sealed record ReportRow(SkillId Skill, PersonId? Lead)
{
    private static readonly int Outcomes = Enum.GetValues<Outcome>().Length;

    private readonly Figure[] ended = [.. Enumerable.Range(0, Outcomes).Select(_ => new Figure())];

    public Figure LevelsRaised { get; } = new();

    public Figure UsedSince { get; } = new();

    /// <summary>From the offer until the learner accepted.</summary>
    public Durations ToAccept { get; } = new();

    /// <summary>From handing in until feedback, each round.</summary>
    public Durations ToFeedback { get; } = new();

    public Figure Ended(Outcome outcome) => ended[(int)outcome];

    /// <summary>Nothing of it can be said.</summary>
    public bool IsBlank => ended.All(figure => figure.Shown is null) && LevelsRaised.Shown is null && UsedSince.Shown is null
        && ToAccept.Median is null && ToFeedback.Median is null;
}

/// <summary>How many people asked for a task of a skill in vain, and why.</summary>
/// <param name="People">Each once a month; null when no month has five.</param>
public sealed record DemandRow(SkillId Skill, NoMatch Cause, int? People);

/// <param name="Rows">By skill and team; those of which nothing can be said too.</param>
public sealed record Report(ReportPeriod Period, IReadOnlyList<ReportRow> Rows, IReadOnlyList<DemandRow> Demand);
