namespace MicroAssignBot.Domain.Calendar;

/// <summary>Limits of every box, whatever a person's working time.</summary>
public sealed record BoxLimits
{
    public static BoxLimits Usual { get; } = new();

    /// <summary>Calendar days. A box that would last longer is not offered.</summary>
    public int LongestDays { get; init; } = 14;

    /// <summary>
    /// The least working time that a box leaves until the end of its weekday; with less, it ends on that day a week later.
    /// </summary>
    public TimeSpan LeastBeforeWeekday { get; init; } = TimeSpan.FromHours(2);
}
