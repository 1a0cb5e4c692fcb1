using System.Globalization;
using System.Text.RegularExpressions;

namespace MicroAssignBot.Domain.Calendar;

/// <summary>Reads words from left to right: days gather until hours follow, and hours go to the days that stand before them.</summary>
internal sealed partial class WorkingWeekReader
{
    private readonly Dictionary<DayOfWeek, IReadOnlyList<WorkingHours>> days = [];
    private readonly List<DayOfWeek> current = [];
    private string? awaitingHours;
    private bool hasHours;

    public IReadOnlyDictionary<DayOfWeek, IReadOnlyList<WorkingHours>> Days => days;

    public WorkingWeekProblem? Read(string text)
    {
        foreach (var word in text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var problem = HoursForm().Match(word) is { Success: true } hours ? TakeHours(word, hours) : TakeDays(word);
            if (problem is not null)
            {
                return problem;
            }
        }
        return awaitingHours is null ? null : new WorkingWeekProblem.DaysWithoutHours(awaitingHours);
    }

    private WorkingWeekProblem.Unreadable? TakeDays(string word)
    {
        var ends = word.Split('-');
        if (ends.Length > 2 || !WeekDays.TryRead(ends[0], out var first) || !WeekDays.TryRead(ends[^1], out var last))
        {
            return new WorkingWeekProblem.Unreadable(word);
        }
        if (hasHours)
        {
            current.Clear();
            hasHours = false;
        }
        awaitingHours = word;
        current.AddRange(WeekDays.Range(first, last).Except(current));
        return null;
    }

    private WorkingWeekProblem? TakeHours(string word, Match match)
    {
        if (current.Count == 0)
        {
            return new WorkingWeekProblem.HoursWithoutDays(word);
        }
        if (!TryTime(match, 1, out var start) || !TryTime(match, 3, out var end))
        {
            return new WorkingWeekProblem.NoSuchTime(word);
        }
        foreach (var day in current)
        {
            days[day] = [.. days.GetValueOrDefault(day, []), new WorkingHours(start, end)];
        }
        (awaitingHours, hasHours) = (null, true);
        return null;
    }

    private static bool TryTime(Match match, int group, out TimeSpan time)
    {
        var (hour, minute) = (Number(match.Groups[group]), Number(match.Groups[group + 1]));
        time = new TimeSpan(hour, minute, 0);
        return minute < 60 && time <= TimeSpan.FromDays(1);
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,2}):([0-9]{2})-([0-9]{1,2}):([0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex HoursForm();
}
