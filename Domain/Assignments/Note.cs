namespace MicroAssignBot.Domain.Assignments;

/// <summary>What the learner added to work that is in review, such as the right link. The reviewer sees it beside the work.</summary>
public sealed record Note(string Text, DateTimeOffset At)
{
    /// <summary>UTF-16 units: a line, not another piece of work.</summary>
    public const int Longest = 500;

    /// <summary>For one submission.</summary>
    public const int Most = 2;
}
