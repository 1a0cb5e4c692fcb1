using System.Diagnostics;
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
    private const string Filled = "●●●●";
    private const string Empty = "○○○○";

    /// <summary>Weekday, date and time: a card stays, so it never says "today".</summary>
    public static string Moment(this LocalizedText texts, DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString(texts["moment"], texts.Culture);

    public static string Day(this LocalizedText texts, DateOnly day) => day.ToString(texts["day"], texts.Culture);

    /// <summary>Both days. The month and the year appear only where they add something.</summary>
    public static string Span(this LocalizedText texts, DateSpan span, DateOnly today)
    {
        var (first, last) = span;
        var end = last.ToString(texts[last.Year == today.Year ? "span.month" : "span.year"], texts.Culture);
        if (first == last) return end;
        var isOneMonth = (first.Year, first.Month) == (last.Year, last.Month);
        var start = isOneMonth ? "span.day" : first.Year == last.Year || first.Year == today.Year ? "span.month" : "span.year";
        return texts.Format("span", first.ToString(texts[start], texts.Culture), end);
    }

    public static string Effort(this LocalizedText texts, TimeSpan effort)
    {
        var minutes = (int)Math.Round(effort.TotalMinutes);
        if (minutes < MinutesInHour) return texts.Counted("minutes", minutes);
        var hours = texts.Counted("hours", minutes / MinutesInHour);
        var rest = minutes % MinutesInHour;
        return rest == 0 ? hours : texts.Format("hours-and-minutes", hours, texts.Counted("minutes", rest));
    }

    public static string Box(this LocalizedText texts, Timebox box) => box switch
    {
        Timebox.Hours hours => texts.Counted("working-hours", hours.Count),
        Timebox.Days days => texts.Counted("working-days", days.Count),
        Timebox.ByWeekday by => texts.Format("by-weekday", texts.Culture.DateTimeFormat.GetDayName(by.Day)),
        _ => throw new ArgumentOutOfRangeException(nameof(box), box, "No words are written for this box."),
    };

    /// <summary>
    /// Working time of a box, to the nearest five minutes, so that the seconds between a reminder's due time and its sending do
    /// not show. From two hours on it is rounded down to a quarter of an hour, as people say it.
    /// </summary>
    public static string WorkingTime(this LocalizedText texts, TimeSpan time)
    {
        var minutes = (int)Math.Round(time.TotalMinutes / Step, MidpointRounding.AwayFromZero) * Step;
        if (minutes >= Long) minutes -= minutes % Quarter;
        return minutes > 0
            ? texts.Format("of-working-time", texts.Effort(TimeSpan.FromMinutes(minutes)))
            : texts[time > TimeSpan.Zero ? "of-working-time.little" : "of-working-time.none"];
    }

    public static string Extra(this LocalizedText texts, ExtraTime extra) => extra switch
    {
        Domain.Assignments.ExtraTime.TwoHours => texts.Counted("working-hours", 2),
        Domain.Assignments.ExtraTime.FourHours => texts.Counted("working-hours", 4),
        Domain.Assignments.ExtraTime.OneDay => texts.Counted("working-days", 1),
        Domain.Assignments.ExtraTime.TwoDays => texts.Counted("working-days", 2),
        _ => throw new UnreachableException($"{extra}"),
    };

    /// <summary>As many filled pips as the level has steps.</summary>
    public static string Pips(Level level) => Filled[..level.Value] + Empty[level.Value..];

    public static string Level(this LocalizedText texts, Level level) => level.Value switch
    {
        0 => texts["level.0"],
        1 => texts["level.1"],
        2 => texts["level.2"],
        3 => texts["level.3"],
        _ => texts["level.4"],
    };
}
