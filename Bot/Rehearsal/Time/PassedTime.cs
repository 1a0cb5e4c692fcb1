using System.Globalization;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Bot.Rehearsal.Time;

/// <summary>Says how far the clock has moved, as a person at work counts it.</summary>
internal static class PassedTime
{
    /// <param name="calendar">The learner's; null counts hours of the day.</param>
    public static string Describe(DateTimeOffset from, DateTimeOffset until, WorkCalendar? calendar)
    {
        var days = calendar?.WorkingDaysBetween(from, until) ?? 0;
        if (calendar is not null && calendar.DayOf(until) > calendar.DayOf(from) && calendar.WorksLaterThatDay(until)) days++;
        if (days > 0) return Counted(days, "working day");
        var working = calendar?.WorkingTimeBetween(from, until) ?? TimeSpan.Zero;
        return working > TimeSpan.Zero ? Hours(working, "working ") : Hours(until - from, string.Empty);
    }

    private static string Hours(TimeSpan time, string kind)
    {
        var minutes = Math.Max(1, (int)Math.Round(time.TotalMinutes));
        if (minutes < 60) return Counted(minutes, $"{kind}minute");
        var hours = Counted(minutes / 60, $"{kind}hour");
        return minutes % 60 == 0 ? hours : $"{hours} and {Counted(minutes % 60, "minute")}";
    }

    private static string Counted(int number, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {one}{(number == 1 ? "" : "s")}");
}
