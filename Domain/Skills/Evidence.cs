namespace MicroAssignBot.Domain.Skills;

/// <summary>An approved task, as far as it says something of a level.</summary>
/// <param name="Number">Of the assignment on the learner's desk.</param>
/// <param name="Level">The level that good work on the task shows.</param>
/// <param name="IsOnly">When it was approved, the catalogue had a single task at this level for this learner.</param>
public sealed record Evidence(int Number, string Title, Level Level, DateTimeOffset At, bool IsOnly = false);
