using System.Collections.Immutable;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// Somebody works at other times from now on. What is left of a box stays what it was: so many working days where it ends with a
/// working day, otherwise so much working time.
/// </summary>
internal static class Rescheduling
{
    /// <param name="was">When they worked until now.</param>
    public static IEnumerable<Event> Of(Desk desk, WorkCalendar was, WorkCalendar now, Setting setting) => desk.Open.Values
        .Select(assignment => assignment.Stage switch
        {
            Stage.Offered offered => Moved(assignment, offered.ExpiresAt, Days(offered.ExpiresAt, setting.Now, was, now), [], setting),
            Stage.Active active when active.StartsAt > setting.Now => NotBegun(assignment, active, now, setting),
            Stage.Active active => Begun(assignment, active, was, now, setting),
            _ => null,
        })
        .OfType<Event.Rescheduled>()
        .Where(moved => !IsAsBefore(desk.Open[moved.Number].Stage, moved));

    private static Event.Rescheduled NotBegun(Assignment assignment, Stage.Active active, WorkCalendar now, Setting setting)
    {
        var starts = now.NextWorkingTime(active.StartsAt);
        var deadline = now.Deadline(assignment.Task.Box, starts, setting.Terms.Box);
        var ahead = Schedule.Of(assignment.Task.Box, starts, deadline, now, setting.Terms);
        return Moved(assignment, active.Deadline, deadline, ahead, setting) with { StartsAt = starts };
    }

    private static Event.Rescheduled Begun(Assignment assignment, Stage.Active active, WorkCalendar was, WorkCalendar now, Setting setting)
    {
        // While a wish for more time waits, the box stands still: what is left is what was left then.
        var from = assignment is { WaitsForTime: true, Time: { } asked } ? asked.At : setting.Now;
        var deadline = active.Deadline <= from ? active.Deadline
            : CountsDays(assignment, active.Deadline, was) ? Days(active.Deadline, from, was, now)
            : now.Add(from, was.WorkingTimeBetween(from, active.Deadline));
        var ahead = Schedule.Of(assignment.Task.Box, active.StartsAt, deadline, now, setting.Terms)
            .RemoveAll(due => !active.Ahead.Exists(before => before.What == due.What) || (due.What < Milestone.Overdue && due.At <= from));
        return Moved(assignment, active.Deadline, deadline, active.Deadline <= from ? NoEarlier(ahead, active.Ahead) : ahead, setting);
    }

    /// <summary>The grace of what is overdue is never cut.</summary>
    private static ImmutableList<Due> NoEarlier(ImmutableList<Due> ahead, ImmutableList<Due> before) =>
        ahead.ConvertAll(due => before.Find(earlier => earlier.What == due.What) is { } known && known.At > due.At ? known : due);

    private static bool CountsDays(Assignment assignment, DateTimeOffset deadline, WorkCalendar was) =>
        assignment.Task.Box is not Timebox.Hours && was.EndOfThisWorkingDay(deadline.AddTicks(-1)) == deadline;

    /// <summary>The end of a working day, so that as many of them are left as before.</summary>
    private static DateTimeOffset Days(DateTimeOffset end, DateTimeOffset from, WorkCalendar was, WorkCalendar now)
    {
        if (end <= from) return end;
        var left = was.WorkingDaysBetween(from, end) + (was.WorksLaterThatDay(from) ? 1 : 0) - (now.WorksLaterThatDay(from) ? 1 : 0);
        return left > 0 ? now.EndOfWorkingDay(from, left) : now.EndOfThisWorkingDay(from);
    }

    private static Event.Rescheduled Moved(
        Assignment assignment, DateTimeOffset was, DateTimeOffset deadline, ImmutableList<Due> ahead, Setting setting) =>
        new(assignment.Number, setting.Now, null, was, deadline, ahead);

    private static bool IsAsBefore(Stage stage, Event.Rescheduled moved) => stage switch
    {
        Stage.Offered offered => offered.ExpiresAt == moved.Deadline,
        Stage.Active active => active.Deadline == moved.Deadline && active.Ahead.SequenceEqual(moved.Ahead)
            && (moved.StartsAt ?? active.StartsAt) == active.StartsAt,
        _ => true,
    };
}
