using System.Collections.Immutable;

namespace MicroAssignBot.Domain.Calendar;

/// <summary>Days on which a person does not work although they are working days of the week: holidays, leave, a pause.</summary>
public sealed class DaysOff : IEquatable<DaysOff>
{
    private readonly ImmutableList<DateSpan> away;

    private DaysOff(Holidays holidays, ImmutableList<DateSpan> away) => (Holidays, this.away) = (holidays, away);

    public static DaysOff None { get; } = new(Holidays.None, []);

    public Holidays Holidays { get; }

    public static DaysOff Create(IEnumerable<DateOnly> holidays) => Create(new Holidays { Added = [.. holidays] });

    public static DaysOff Create(Holidays holidays) => new(holidays, []);

    /// <summary>Adds leave or a pause.</summary>
    public DaysOff And(IEnumerable<DateSpan> spans) => new(Holidays, [.. away, .. spans]);

    /// <summary>Leaves out leave and pauses.</summary>
    public DaysOff WithoutAway() => away.IsEmpty ? this : new(Holidays, []);

    public bool Include(DateOnly date) => Holidays.Include(date) || IsAway(date);

    /// <summary>Whether the date is in a leave or a pause; a holiday is not.</summary>
    public bool IsAway(DateOnly date)
    {
        // No lambda: asked for every day that a deadline passes, it would be made anew each time.
        foreach (var span in away)
        {
            if (span.Includes(date)) return true;
        }

        return false;
    }

    public bool Equals(DaysOff? other) => other is not null && Holidays.Equals(other.Holidays) && away.SequenceEqual(other.away);

    public override bool Equals(object? obj) => Equals(obj as DaysOff);

    public override int GetHashCode() => HashCode.Combine(Holidays, away.Count);
}

/// <summary>Both days included.</summary>
public readonly record struct DateSpan(DateOnly First, DateOnly Last)
{
    public bool Includes(DateOnly date) => date >= First && date <= Last;
}
