using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>A task that the learner suggested from their own work, and what came of it.</summary>
/// <param name="AnsweredBy">Who agreed, or said <em>not now</em>; null as long as nobody has.</param>
/// <param name="Line">What they wrote with <em>not now</em>; null when nothing.</param>
/// <param name="IsChanged">They agreed to it with changes of theirs.</param>
public sealed record Suggestion(
    DateTimeOffset At, PersonId? AnsweredBy = null, DateTimeOffset? AnsweredAt = null, string? Line = null, bool IsChanged = false)
{
    /// <summary>UTF-16 units of the line.</summary>
    public const int LongestLine = 280;
}
