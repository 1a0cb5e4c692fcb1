using System.Collections.Immutable;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// The box stands still while a request or a question of the learner waits for an answer. What lay ahead of the stop then lies as
/// far ahead, in working time.
/// </summary>
internal static class Standstill
{
    /// <summary>Where the clock of the box stands: at the earliest of the stops that last, or now.</summary>
    public static DateTimeOffset Clock(Assignment assignment, DateTimeOffset now) => Stops(assignment).Append(now).Min();

    /// <param name="stopped">When the stop began.</param>
    /// <param name="clock">Where the clock stands without it. Another stop may have begun earlier, and still last.</param>
    public static DateTimeOffset Moved(DateTimeOffset moment, DateTimeOffset stopped, DateTimeOffset clock, WorkCalendar calendar) =>
        clock > stopped && moment >= stopped ? calendar.Add(clock, calendar.WorkingTimeBetween(stopped, moment)) : moment;

    /// <summary>Nothing that lies ahead was due while the clock stood.</summary>
    public static ImmutableList<Due> Moved(
        ImmutableList<Due> ahead, DateTimeOffset stopped, DateTimeOffset clock, WorkCalendar calendar) =>
        ahead.ConvertAll(due => due with { At = Moved(due.At > stopped ? due.At : stopped, stopped, clock, calendar) });

    private static IEnumerable<DateTimeOffset> Stops(Assignment assignment)
    {
        if (assignment is { WaitsForTime: true, Time: { } asked }) yield return asked.At;
        if (assignment.Asking is { HasGoneOn: false } question) yield return question.At;
    }
}
