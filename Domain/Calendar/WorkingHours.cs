using System.Globalization;

namespace MicroAssignBot.Domain.Calendar;

/// <summary>
/// One stretch of work within a day, in whole minutes of the wall clock since midnight. It ends after it starts, at the latest at
/// 24:00; a <see cref="WorkingWeek"/> accepts no other.
/// </summary>
public readonly record struct WorkingHours(TimeSpan Start, TimeSpan End)
{
    internal bool InWholeMinutes => Start.Ticks % TimeSpan.TicksPerMinute == 0 && End.Ticks % TimeSpan.TicksPerMinute == 0;

    internal bool WithinOneDay => Start >= TimeSpan.Zero && End <= TimeSpan.FromDays(1);

    /// <summary>As in <c>09:00-17:30</c>.</summary>
    public override string ToString() => $"{Text(Start)}-{Text(End)}";

    private static string Text(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}");
}
