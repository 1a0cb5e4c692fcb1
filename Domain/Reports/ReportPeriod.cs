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

    /// <summary>Its last month still grows: two reports of it could tell what one person did between them.</summary>
    NotOver,
}

/// <summary>Whole months.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
public sealed record ReportPeriod(DateOnly First, DateOnly Last)
{
    /// <returns>The latest month that is over.</returns>
    public static ReportPeriod LastMonth(DateOnly today)
    {
        var last = FirstOf(today).AddDays(-1);
        return new ReportPeriod(FirstOf(last), last);
    }

    /// <param name="from">A month as in <c>2026-03</c>, or its first day.</param>
    /// <param name="until">A month, which belongs to the period, or its last day.</param>
    /// <param name="today">The month that it belongs to is not over.</param>
    /// <returns>The period, or why it is none.</returns>
    public static (ReportPeriod? Period, PeriodProblem? Problem) Read(string from, string until, DateOnly today)
    {
        if (Month(from) is not { } first) return (null, PeriodProblem.FromUnreadable);
        if (Month(until) is not { } last) return (null, PeriodProblem.UntilUnreadable);
        if (first is { IsDay: true, Day.Day: not 1 } || (last.IsDay && last.Day != EndOf(last.Day)))
            return (null, PeriodProblem.NotWholeMonths);
        var period = new ReportPeriod(first.Day, EndOf(last.Day));
        if (period.Last < period.First) return (null, PeriodProblem.EndsBeforeStart);
        return period.Last >= today ? (null, PeriodProblem.NotOver) : (period, null);
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

    /// <returns>The first day of the month in which this is, as the clocks there show it; null outside of the period.</returns>
    public DateOnly? MonthAt(DateTimeOffset at, TimeZoneInfo zone) => Within(zone.DateOf(at));

    /// <param name="month">As one of <see cref="Months"/>.</param>
    /// <returns>Its first day; null outside of the period.</returns>
    public DateOnly? MonthNamed(string month) => Month(month) is var (day, _) ? Within(day) : null;

    private DateOnly? Within(DateOnly day) => day >= First && day <= Last ? FirstOf(day) : null;

    private static (DateOnly Day, bool IsDay)? Month(string text)
    {
        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return IsSane(month) ? (month, false) : null;
        var isDay = DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return isDay && IsSane(day) ? (day, true) : null;
    }

    // Neither end may leave the calendar, whatever the zone.
    private static bool IsSane(DateOnly day) => day.Year is > 2000 and < 9000;

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly EndOf(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
