using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Words;

/// <summary>Times, levels and amounts in words.</summary>
internal static class Amounts
{
    private const int MinutesInHour = 60;
    private const int Quarter = 15;
    private const int Step = 5;
    private const int Long = 2 * MinutesInHour;

    /// <summary>Weekday, date and time: a card stays, so it never says "today".</summary>
    public static string Moment(this LocalizedText say, DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString(say["moment"], say.Culture);

    public static string Day(this LocalizedText say, DateOnly day) => day.ToString(say["day"], say.Culture);

    /// <summary>Both days; the month and the year only where they add something.</summary>
    public static string Span(this LocalizedText say, DateSpan span, DateOnly today)
    {
        var (first, last) = span;
        var end = last.ToString(say[last.Year == today.Year ? "span.month" : "span.year"], say.Culture);
        if (first == last) return end;
        var isOneMonth = (first.Year, first.Month) == (last.Year, last.Month);
        var start = isOneMonth ? "span.day" : first.Year == last.Year || first.Year == today.Year ? "span.month" : "span.year";
        return say.Format("span", first.ToString(say[start], say.Culture), end);
    }

    public static string Effort(this LocalizedText say, TimeSpan effort)
    {
        var minutes = (int)Math.Round(effort.TotalMinutes);
        if (minutes < MinutesInHour) return say.Counted("minutes", minutes);
        var hours = say.Counted("hours", minutes / MinutesInHour);
        var rest = minutes % MinutesInHour;
        return rest == 0 ? hours : say.Format("hours-and-minutes", hours, say.Counted("minutes", rest));
    }

    public static string Box(this LocalizedText say, Timebox box) => box switch
    {
        Timebox.Hours hours => say.Counted("working-hours", hours.Count),
        Timebox.Days days => say.Counted("working-days", days.Count),
        Timebox.ByWeekday by => say.Format("by-weekday", say.Culture.DateTimeFormat.GetDayName(by.Day)),
        _ => throw new ArgumentOutOfRangeException(nameof(box), box, "No words are written for this box."),
    };

    /// <summary>
    /// Of a box, to the nearest five minutes, so that the seconds between a reminder's moment and its being sent do not show; from two
    /// hours on in full quarters, as somebody would say it.
    /// </summary>
    public static string WorkingTime(this LocalizedText say, TimeSpan time)
    {
        var minutes = (int)Math.Round(time.TotalMinutes / Step, MidpointRounding.AwayFromZero) * Step;
        if (minutes >= Long) minutes -= minutes % Quarter;
        return minutes > 0
            ? say.Format("of-working-time", say.Effort(TimeSpan.FromMinutes(minutes)))
            : say[time > TimeSpan.Zero ? "of-working-time.little" : "of-working-time.none"];
    }

    public static string Extra(this LocalizedText say, ExtraTime extra) => extra switch
    {
        Domain.Assignments.ExtraTime.TwoHours => say.Counted("working-hours", 2),
        Domain.Assignments.ExtraTime.FourHours => say.Counted("working-hours", 4),
        Domain.Assignments.ExtraTime.OneDay => say.Counted("working-days", 1),
        _ => say.Counted("working-days", 2),
    };

    public static string Level(this LocalizedText say, Level level) => level.Value switch
    {
        0 => say["level.0"],
        1 => say["level.1"],
        2 => say["level.2"],
        3 => say["level.3"],
        _ => say["level.4"],
    };
}
