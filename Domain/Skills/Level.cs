using System.Globalization;

namespace MicroAssignBot.Domain.Skills;

/// <summary>How well a person masters a skill: 0 new, 1 with help, 2 alone, 3 hard cases, 4 teaches others.</summary>
public readonly record struct Level : IComparable<Level>
{
    public const int Highest = 4;

    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 4.</exception>
    public Level(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Highest);
        Value = value;
    }

    public int Value { get; }

    public Level Next => new(Math.Min(Value + 1, Highest));

    public int CompareTo(Level other) => Value.CompareTo(other.Value);

    public static bool operator <(Level left, Level right) => left.Value < right.Value;

    public static bool operator >(Level left, Level right) => left.Value > right.Value;

    public static bool operator <=(Level left, Level right) => left.Value <= right.Value;

    public static bool operator >=(Level left, Level right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
