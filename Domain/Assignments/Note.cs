namespace MicroAssignBot.Domain.Assignments;

/// <summary>A line that the learner added to work in review, such as the right link. The reviewer sees it beside the work.</summary>
public sealed record Note(string Text, DateTimeOffset At)
{
    /// <summary>UTF-16 units. A note is a line, not another piece of work.</summary>
    public const int Longest = 500;

    /// <summary>Notes on one submission.</summary>
    public const int Most = 2;
}
