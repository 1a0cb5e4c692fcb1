using System.Diagnostics.CodeAnalysis;

namespace MicroAssignBot.Domain.Calendar;

/// <summary>A person's weekly hours, which repeat: at least one stretch in the week, those of a day in order and apart.</summary>
public sealed class WorkingWeek : IEquatable<WorkingWeek>
{
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
    /// Reads texts such as <c>Mon-Thu 09:00-17:30, Fri 09:00-13:00</c>. A day may have several stretches
    /// (<c>Mon-Fri 09:00-12:00 13:00-17:00</c>), days may be listed (<c>Mon,Wed 10:00-14:00</c>), and a range runs forward
    /// through the week, over its end if need be (<c>Sun-Thu</c>). English three-letter names in any case, 24-hour times.
    /// </summary>
    public static bool TryParse(
        string? text,
        [NotNullWhen(true)] out WorkingWeek? week,
        [NotNullWhen(false)] out WorkingWeekProblem? problem)
    {
        var reader = new WorkingWeekReader();
        problem = reader.Read(text ?? "") ?? WorkingWeekRules.ProblemIn(reader.Days);
        week = problem is null ? new WorkingWeek(reader.Days) : null;
        return week is not null;
    }

    /// <summary>In order; empty when the day is free.</summary>
    public IReadOnlyList<WorkingHours> On(DayOfWeek day) => days[(int)day];

    public bool Equals(WorkingWeek? other) => text == other?.text;

    public override bool Equals(object? obj) => Equals(obj as WorkingWeek);

    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

    /// <summary>
    /// The one text for these hours, which <see cref="Parse"/> reads back: from Monday, days with the same hours together.
    /// </summary>
    public override string ToString() => text;
}
