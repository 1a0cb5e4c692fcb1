namespace MicroAssignBot.Domain.People;

/// <summary>When a lead wants the digest of the week.</summary>
/// <param name="Day">Null when they want none.</param>
/// <param name="At">Time of day; null when their working day starts.</param>
public sealed record DigestTime(DayOfWeek? Day, TimeSpan? At)
{
    /// <summary>Unless the lead says something else.</summary>
    public static DigestTime Usual { get; } = new(DayOfWeek.Monday, null);
}
