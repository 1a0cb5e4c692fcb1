namespace MicroAssignBot.Domain.Calendar;

/// <summary>Reads words from left to right. Days gather until hours follow, and the hours apply to those days.</summary>
/// <param name="now">
/// The week that counts until now, or null. Hours without days apply to its days; days without hours keep its hours.
/// </param>
internal sealed class WorkingWeekReader(WorkingWeek? now)
{
    private readonly Dictionary<DayOfWeek, List<WorkingHours>> days = [];
    private readonly List<DayOfWeek> current = [];
    private string? awaitingHours;
    private bool hasHours;

    public IReadOnlyDictionary<DayOfWeek, IReadOnlyList<WorkingHours>> Days =>
        days.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<WorkingHours>)pair.Value);

    public WorkingWeekProblem? Read(string text)
    {
        if (text.Length > WorkingWeek.LongestText) return new WorkingWeekProblem.LongerThanAnyWeek(text[..WorkingWeek.LongestText]);
        foreach (var word in WorkingWeekWords.Split(text))
        {
            if ((IsHours(word) ? TakeHours(word) : TakeDays(word)) is { } problem) return problem;
        }

        return awaitingHours is null || TakeHoursOfNow() ? null : new WorkingWeekProblem.DaysWithoutHours(awaitingHours);
    }

    private static bool IsHours(string word) => char.IsAsciiDigit(word[0]) && word.Contains('-', StringComparison.Ordinal);

    private WorkingWeekProblem.Unreadable? TakeDays(string word)
    {
        var ends = word.TrimEnd(':').Split('-');
        if (ends.Length > 2 || !WeekDays.TryRead(ends[0], out var first) || !WeekDays.TryRead(ends[^1], out var last))
            return new WorkingWeekProblem.Unreadable(word);
        if (hasHours)
        {
            current.Clear();
            hasHours = false;
        }

        awaitingHours = word;
        current.AddRange(WeekDays.Range(first, last).Except(current));
        return null;
    }

    private WorkingWeekProblem? TakeHours(string word)
    {
        var dash = word.IndexOf('-');
        if (!WrittenClock.TryRead(word.AsSpan(..dash), out var start) || !WrittenClock.TryRead(word.AsSpan(dash + 1), out var end))
            return new WorkingWeekProblem.Unreadable(word);
        if (current.Count == 0 && now is not null) current.AddRange(now.Days);
        if (current.Count == 0) return new WorkingWeekProblem.HoursWithoutDays(word);
        if (!WrittenClock.Exists(start) || !WrittenClock.Exists(end)) return new WorkingWeekProblem.NoSuchTime(word);
        foreach (var day in current) Add(day, new WorkingHours(WrittenClock.ToTimeSpan(start), WrittenClock.ToTimeSpan(end)));
        (awaitingHours, hasHours) = (null, true);
        return null;
    }

    /// <summary>For days and nothing else: they keep the hours of the week until now, if these are the same every day.</summary>
    private bool TakeHoursOfNow()
    {
        if (days.Count > 0 || now?.SameEveryDay is not { } hours) return false;
        foreach (var day in current) days[day] = [.. hours];
        return true;
    }

    private void Add(DayOfWeek day, WorkingHours hours)
    {
        if (!days.TryGetValue(day, out var before)) days[day] = before = [];
        before.Add(hours);
    }
}
