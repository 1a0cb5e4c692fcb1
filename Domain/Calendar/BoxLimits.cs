namespace MicroAssignBot.Domain.Calendar;

/// <summary>What every box keeps to, whoever works when.</summary>
public sealed record BoxLimits
{
    public static BoxLimits Usual { get; } = new();

    /// <summary>A box that ends more calendar days than these after it began is not offered.</summary>
    public int LongestDays { get; init; } = 14;

    /// <summary>So much working time is left before the weekday that a box ends with; with less, it is that of the week after.</summary>
    public TimeSpan LeastBeforeWeekday { get; init; } = TimeSpan.FromHours(2);
}
