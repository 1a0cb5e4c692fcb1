using System.Collections.Immutable;

namespace MicroAssignBot.Domain.Calendar;

/// <summary>Which dates are holidays: those of public calendars and those of lists, without what a list takes out.</summary>
public sealed class Holidays : IEquatable<Holidays>
{
    /// <summary>How far ahead the next one is looked for; with public holidays there is one in every year.</summary>
    private const int LongestSearch = 400;

    public static Holidays None { get; } = new();

    /// <summary>What they are called where they are configured, such as <c>DE-BY</c>.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    public ImmutableArray<IHolidayCalendar> Calendars { get; init; } = [];

    public ImmutableSortedSet<DateOnly> Added { get; init; } = [];

    /// <summary>Dates that are working days although a calendar or a list has them.</summary>
    public ImmutableSortedSet<DateOnly> Removed { get; init; } = [];

    public bool Include(DateOnly date) =>
        !Removed.Contains(date) && (Added.Contains(date) || IsPublic(date));

    private bool IsPublic(DateOnly date)
    {
        // As in DaysOff.IsAway.
        foreach (var calendar in Calendars)
        {
            if (calendar.Includes(date)) return true;
        }

        return false;
    }

    /// <returns>The first holiday on the date or after it; null when there is none within a year.</returns>
    public DateOnly? Next(DateOnly from) =>
        Enumerable.Range(0, LongestSearch).Select(from.AddDays).Where(Include).Select(date => (DateOnly?)date).FirstOrDefault();

    /// <summary>Both together. What either takes out is out.</summary>
    public Holidays And(Holidays other) => new()
    {
        Names = Names.AddRange(other.Names),
        Calendars = Calendars.AddRange(other.Calendars),
        Added = Added.Union(other.Added),
        Removed = Removed.Union(other.Removed),
    };

    public bool Equals(Holidays? other) =>
        other is not null && Names.SequenceEqual(other.Names) && Calendars.SequenceEqual(other.Calendars)
        && Added.SetEquals(other.Added) && Removed.SetEquals(other.Removed);

    public override bool Equals(object? obj) => Equals(obj as Holidays);

    public override int GetHashCode() => HashCode.Combine(Names.Length, Calendars.Length, Added.Count, Removed.Count);
}
