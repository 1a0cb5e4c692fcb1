using System.Diagnostics.CodeAnalysis;

namespace MicroAssignBot.Domain.Calendar;

/// <summary>A person's weekly hours. At least one day has a stretch; the stretches of a day are in order and apart.</summary>
public sealed class WorkingWeek : IEquatable<WorkingWeek>
{
    /// <summary>UTF-16 units. A longer text is not read.</summary>
    public const int LongestText = 400;

    private readonly IReadOnlyList<WorkingHours>[] days = [[], [], [], [], [], [], []];
    private readonly string text;

    /// <exception cref="ArgumentException">The hours are not of that form; the message carries the problem.</exception>
    public WorkingWeek(IReadOnlyDictionary<DayOfWeek, IReadOnlyList<WorkingHours>> days)
    {
        if (WorkingWeekRules.ProblemIn(days) is { } problem)
        {
            throw new ArgumentException($"Not a working week: {problem}", nameof(days));
        }
        foreach (var (day, hours) in days)
        {
            this.days[(int)day] = [.. hours];
        }
        text = WorkingWeekWriter.Write(this);
    }

    /// <exception cref="FormatException">The text does not describe a working week.</exception>
    public static WorkingWeek Parse(string text) =>
        TryParse(text, out var week, out var problem) ? week : throw new FormatException($"Not a working week: {problem}");

    /// <summary>
    /// Reads texts such as <c>Mon-Thu 09:00-17:30, Fri 09:00-13:00</c>. A day may have several stretches (<c>Mon-Fri 09:00-12:00
    /// 13:00-17:00</c>). Days may be listed (<c>Mon,Wed 10:00-14:00</c>). A range runs forward through the week, over its end if
    /// need be (<c>Sun-Thu</c>). A day may be any beginning of its English or German name, in any case. Any kind of dash counts,
    /// with or without spaces around it. Times such as <c>9</c>, <c>9.30</c> or <c>5pm</c> count too.
    /// </summary>
    public static bool TryParse(
        string? text,
        [NotNullWhen(true)] out WorkingWeek? week,
        [NotNullWhen(false)] out WorkingWeekProblem? problem) => TryParse(text, null, out week, out problem);

    /// <param name="now">
    /// The week that counts until now. Hours without days apply to its days. Days without hours keep its hours, if these are the
    /// same every day.
    /// </param>
    public static bool TryParse(
        string? text,
        WorkingWeek? now,
        [NotNullWhen(true)] out WorkingWeek? week,
        [NotNullWhen(false)] out WorkingWeekProblem? problem)
    {
        var reader = new WorkingWeekReader(now);
        problem = reader.Read(text ?? "") ?? WorkingWeekRules.ProblemIn(reader.Days);
        week = problem is null ? new WorkingWeek(reader.Days) : null;
        return week is not null;
    }

    /// <summary>The stretches in order; empty when the day is free.</summary>
    public IReadOnlyList<WorkingHours> On(DayOfWeek day) => days[(int)day];

    internal IEnumerable<DayOfWeek> Days => WeekDays.FromMonday.Where(day => On(day).Count > 0);

    /// <summary>The hours of each working day; null when they differ.</summary>
    internal IReadOnlyList<WorkingHours>? SameEveryDay =>
        Days.Select(On).ToList() is [var first, .. var others] && others.TrueForAll(first.SequenceEqual) ? first : null;

    public bool Equals(WorkingWeek? other) => text == other?.text;

    public override bool Equals(object? obj) => Equals(obj as WorkingWeek);

    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

    /// <summary>
    /// The one text for these hours, which <see cref="Parse"/> reads back. It begins with Monday and puts days with the same hours
    /// together.
    /// </summary>
    public override string ToString() => text;
}
