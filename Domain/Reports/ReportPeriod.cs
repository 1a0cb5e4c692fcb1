using System.Globalization;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Reports;

public enum PeriodProblem
{
    FromUnreadable,
    UntilUnreadable,

    /// <summary>A day in the middle of a month: two reports that differ by days could tell what one person did in them.</summary>
    NotWholeMonths,

    EndsBeforeStart,
}

/// <summary>Whole months.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
public sealed record ReportPeriod(DateOnly First, DateOnly Last)
{
    public static ReportPeriod MonthOf(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1), EndOf(day));

    /// <param name="from">A month as in <c>2026-03</c>, or its first day.</param>
    /// <param name="until">A month, which belongs to the period, or its last day.</param>
    /// <returns>The period, or why it is none.</returns>
    public static (ReportPeriod? Period, PeriodProblem? Problem) Read(string from, string until)
    {
        if (Month(from) is not { } first) return (null, PeriodProblem.FromUnreadable);
        if (Month(until) is not { } last) return (null, PeriodProblem.UntilUnreadable);
        if (first is { IsDay: true, Day.Day: not 1 } || (last.IsDay && last.Day != EndOf(last.Day)))
            return (null, PeriodProblem.NotWholeMonths);
        var period = new ReportPeriod(first.Day, EndOf(last.Day));
        return period.Last < period.First ? (null, PeriodProblem.EndsBeforeStart) : (period, null);
    }

    /// <summary>Each as the key of its month, <c>2026-03</c>.</summary>
    public IEnumerable<string> Months
    {
        get
        {
            for (var month = First; month <= Last; month = month.AddMonths(1))
                yield return month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Midnight there, or what the clock shows in its place where it skips that hour.</summary>
    public DateTimeOffset Begins(TimeZoneInfo zone) => zone.FirstInstant(First.ToDateTime(TimeOnly.MinValue));

    /// <summary>The first moment that does not belong to it.</summary>
    public DateTimeOffset Ends(TimeZoneInfo zone) => zone.FirstInstant(Last.AddDays(1).ToDateTime(TimeOnly.MinValue));

    private static (DateOnly Day, bool IsDay)? Month(string text)
    {
        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return IsSane(month) ? (month, false) : null;
        var isDay = DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return isDay && IsSane(day) ? (day, true) : null;
    }

    // Neither end may leave the calendar, whatever the zone.
    private static bool IsSane(DateOnly day) => day.Year is > 2000 and < 9000;

    private static DateOnly EndOf(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
