using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Catalogue;

/// <summary>How efforts and boxes are written in a draft. <see cref="TimeRules"/> checks the effort's bounds.</summary>
public static partial class WrittenTime
{
    /// <summary>Reads <c>45m</c>, <c>3h</c> or <c>1h30m</c>.</summary>
    public static bool TryParseEffort(string text, out TimeSpan effort)
    {
        var match = EffortForm().Match(text);
        effort = match.Success ? new TimeSpan(Count(match, "hours"), Count(match, "minutes"), 0) : default;
        return match.Success;
    }

    /// <summary>Writes an effort as it is read: <c>45m</c>, <c>3h</c> or <c>1h30m</c>.</summary>
    public static string Write(TimeSpan effort)
    {
        var (hours, minutes) = ((int)effort.TotalHours, effort.Minutes);
        return string.Create(CultureInfo.InvariantCulture, $"{(hours > 0 ? $"{hours}h" : "")}{(minutes > 0 ? $"{minutes}m" : "")}");
    }

    /// <summary>Writes a box as it is read: <c>hours 3</c>, <c>days 2</c> or <c>by Friday</c>.</summary>
    public static string Write(Timebox box) => box switch
    {
        Timebox.Hours hours => string.Create(CultureInfo.InvariantCulture, $"hours {hours.Count}"),
        Timebox.Days days => string.Create(CultureInfo.InvariantCulture, $"days {days.Count}"),
        Timebox.ByWeekday weekday => $"by {weekday.Day}",
        _ => throw new UnreachableException($"{box.GetType()}"),
    };

    /// <summary>Whether the text is written like a box, whatever its length of time.</summary>
    public static bool IsBox(string text) => BoxForm().IsMatch(text);

    /// <returns>
    /// The box that <c>hours 3</c>, <c>days 2</c> or <c>by Friday</c> stands for; null when the text is no box, or one too short or
    /// too long.
    /// </returns>
    public static Timebox? ParseBox(string text)
    {
        var match = BoxForm().Match(text);
        return match switch
        {
            { Success: false } => null,
            _ when match.Groups["hours"].Success =>
                Count(match, "hours") is >= 1 and <= Timebox.Hours.Most and var hours ? new Timebox.Hours(hours) : null,
            _ when match.Groups["days"].Success =>
                Count(match, "days") is >= 1 and <= Timebox.Days.Most and var days ? new Timebox.Days(days) : null,
            _ => new Timebox.ByWeekday(Enum.Parse<DayOfWeek>(match.Groups["weekday"].ValueSpan)),
        };
    }

    private static int Count(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("^(?=.)(?:(?<hours>[0-9]{1,3})h)?(?:(?<minutes>[0-9]{1,3})m)?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex EffortForm();

    [GeneratedRegex(
        "^(?:hours (?<hours>[0-9]{1,3})|days (?<days>[0-9]{1,3})|by (?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))\\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex BoxForm();
}
