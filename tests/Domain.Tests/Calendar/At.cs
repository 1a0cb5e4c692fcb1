using System.Globalization;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Tests.Calendar;

internal static class At
{
    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    public static string Text(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);

    public static WorkCalendar Calendar(string zone, string week) =>
        new(TimeZoneInfo.FindSystemTimeZoneById(zone), WorkingWeek.Parse(week));
}
