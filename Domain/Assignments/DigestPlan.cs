using System.Collections.Immutable;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>The digests of a lead: at most one for each week, from Monday to Sunday.</summary>
/// <param name="NextAt">When the next one comes; null when none does.</param>
/// <param name="Day">The day that it is meant for, which may be a day off.</param>
/// <param name="Since">What happened since then is in it.</param>
public sealed record DigestPlan(DateTimeOffset? NextAt, DateOnly? Day, DateTimeOffset Since)
{
    private const int DaysAhead = 21;

    /// <summary>Whom they led then; null while nobody has looked. Nothing else is said of anybody who came later.</summary>
    public ImmutableList<PersonId>? People { get; init; }

    /// <summary>The last day that a digest was meant for; null before the first.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>How many events of the desk were about nothing but this.</summary>
    public int Events { get; init; }

    /// <summary>The last one; null before it.</summary>
    public DigestIssue? Last { get; init; }

    /// <summary>
    /// The next week's, or this week's if it had none. Where the lead does not work at the time that they chose, it comes on the next
    /// working morning.
    /// </summary>
    /// <returns>Null when the lead wants none.</returns>
    public static (DateOnly Day, DateTimeOffset At)? Next(Person lead, DigestTime wish, DateOnly? lastDay, DateTimeOffset now)
    {
        if (wish.Day is not { } weekday) return null;
        var hours = lead.Calendar;
        var today = hours.DayOf(now);
        for (var day = today; day < today.AddDays(DaysAhead); day = day.AddDays(1))
        {
            if (day.DayOfWeek != weekday || WeekOf(day) <= (lastDay is { } last ? WeekOf(last) : int.MinValue)) continue;
            if (hours.NextWorkingTime(Moment(hours, day, wish.At)) is var at && at > now) return (day, at);
        }

        return null;
    }

    private static DateTimeOffset Moment(WorkCalendar hours, DateOnly day, TimeSpan? at) =>
        at is { } time ? hours.Zone.FirstInstant(day.ToDateTime(TimeOnly.MinValue) + time) : hours.DayBreak(day);

    /// <summary>Counts weeks that begin on Monday.</summary>
    private static int WeekOf(DateOnly day) => day.DayNumber / DaysInWeek;

    // The first day of the calendar of this count, 1 January of the year 1, was a Monday.
    private const int DaysInWeek = 7;
}

/// <summary>What one digest is about. Its figures are read when it is sent.</summary>
/// <param name="Number">Unique on the desk.</param>
/// <param name="From">After this moment.</param>
/// <param name="People">Whom the lead led at its beginning.</param>
public sealed record DigestIssue(int Number, DateTimeOffset From, DateTimeOffset Until, ImmutableList<PersonId> People);
