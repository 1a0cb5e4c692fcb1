using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Words;

/// <summary>Times, levels and amounts in words.</summary>
internal static class Amounts
{
    private const int MinutesInHour = 60;
    private const int Quarter = 15;

    /// <summary>Weekday, date and time: a card stays, so it never says "today".</summary>
    public static string Moment(this Phrases say, DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString(say["moment"], say.Culture);

    public static string Day(this Phrases say, DateOnly day) => day.ToString(say["day"], say.Culture);

    public static string Effort(this Phrases say, TimeSpan effort)
    {
        var minutes = (int)Math.Round(effort.TotalMinutes);
        if (minutes < MinutesInHour) return say.Counted("minutes", minutes);
        var hours = say.Counted("hours", minutes / MinutesInHour);
        var rest = minutes % MinutesInHour;
        return rest == 0 ? hours : say.Format("hours-and-minutes", hours, say.Counted("minutes", rest));
    }

    public static string Box(this Phrases say, Timebox box) => box switch
    {
        Timebox.Hours hours => say.Counted("working-hours", hours.Count),
        Timebox.Days days => say.Counted("working-days", days.Count),
        Timebox.ByWeekday by => say.Format("by-weekday", say.Culture.DateTimeFormat.GetDayName(by.Day)),
        _ => throw new ArgumentOutOfRangeException(nameof(box), box, "No words are written for this box."),
    };

    /// <summary>Of a box, in full quarters of an hour, so that it reads as somebody would say it and never says too much.</summary>
    public static string WorkingTime(this Phrases say, TimeSpan time) => (int)(time.TotalMinutes / Quarter) switch
    {
        0 when time > TimeSpan.Zero => say["of-working-time.little"],
        <= 0 => say["of-working-time.none"],
        var quarters => say.Format("of-working-time", say.Effort(TimeSpan.FromMinutes(quarters * Quarter))),
    };

    public static string Extra(this Phrases say, Extra extra) => extra switch
    {
        Domain.Assignments.Extra.TwoHours => say.Counted("working-hours", 2),
        Domain.Assignments.Extra.FourHours => say.Counted("working-hours", 4),
        Domain.Assignments.Extra.OneDay => say.Counted("working-days", 1),
        _ => say.Counted("working-days", 2),
    };

    public static string Level(this Phrases say, Level level) => level.Value switch
    {
        0 => say["level.0"],
        1 => say["level.1"],
        2 => say["level.2"],
        3 => say["level.3"],
        _ => say["level.4"],
    };
}
