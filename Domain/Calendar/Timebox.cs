using System.Runtime.CompilerServices;

namespace MicroAssignBot.Domain.Calendar;

/// <summary>How long a micro-assignment may take, in the learner's own working time.</summary>
public abstract record Timebox
{
    private Timebox()
    {
    }

    /// <summary>1 to 40 hours of working time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is outside that.</exception>
    public sealed record Hours(int Count) : Timebox
    {
        public const int Most = 40;

        public int Count { get; } = Within(Count, Most);
    }

    /// <summary>The end of the n-th working day after the start, 1 to 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is outside that.</exception>
    public sealed record Days(int Count) : Timebox
    {
        public const int Most = 10;

        public int Count { get; } = Within(Count, Most);
    }

    /// <summary>
    /// The end of the next such weekday that leaves at least two working hours. For a person who does not work on that day, the end
    /// of the last working day before it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a day of the week.</exception>
    public sealed record ByWeekday(DayOfWeek Day) : Timebox
    {
        public DayOfWeek Day { get; } = Enum.IsDefined(Day) ? Day : throw new ArgumentOutOfRangeException(nameof(Day), Day, null);
    }

    private static int Within(int count, int most, [CallerArgumentExpression(nameof(count))] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, most, name);
        return count;
    }
}
