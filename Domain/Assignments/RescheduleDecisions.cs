using System.Collections.Immutable;
using System.Diagnostics;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// Moves dates when a person's working time changes. A box keeps what is left of it: working days if it ends with a working day,
/// otherwise working time.
/// </summary>
internal static class RescheduleDecisions
{
    /// <param name="was">The person's working time until now.</param>
    public static IEnumerable<Event> For(Desk desk, WorkCalendar was, WorkCalendar now, DecisionContext context) => desk.Open.Values
        .Select(assignment => assignment.Stage switch
        {
            Stage.Offered offered => Moved(assignment, offered.ExpiresAt, Days(offered.ExpiresAt, context.Now, was, now), [], context),
            Stage.Active { RequestedStart: { } wished } active when IsAsAccepted(assignment, active, was, context) =>
                NotBegun(assignment, active, wished, now, context),
            Stage.Active active => Begun(assignment, active, was, now, context),
            Stage.Suggested or Stage.Queued or Stage.InReview or Stage.Closed => null,
            var other => throw new UnreachableException($"{other.GetType()}"),
        })
        .OfType<Event.Rescheduled>()
        .Where(moved => !IsAsBefore(desk.Open[moved.Number].Stage, moved));

    // False after more time was given, because a deadline computed anew from the box would lose that time.
    private static bool IsAsAccepted(Assignment assignment, Stage.Active active, WorkCalendar was, DecisionContext context) =>
        active.StartsAt > context.Now && was.Deadline(assignment.Task.Box, active.StartsAt, context.Terms.Box) == active.Deadline;

    /// <summary>Computes the dates as if the learner had accepted under the new hours, with no start in the past.</summary>
    private static Event.Rescheduled NotBegun(
        Assignment assignment, Stage.Active active, DateTimeOffset wished, WorkCalendar now, DecisionContext context)
    {
        var starts = now.NextWorkingTime(wished > context.Now ? wished : context.Now);
        var deadline = now.Deadline(assignment.Task.Box, starts, context.Terms.Box);
        var ahead = MilestoneSchedule.Create(assignment.Task.Box, starts, deadline, now, context.Terms);
        return Moved(assignment, active.Deadline, deadline, ahead, context) with { StartsAt = starts == active.StartsAt ? null : starts };
    }

    private static Event.Rescheduled Begun(
        Assignment assignment, Stage.Active active, WorkCalendar was, WorkCalendar now, DecisionContext context)
    {
        // While the box stands still, what is left now is what was left when the learner asked.
        var stands = Standstill.Clock(assignment, context.Now);
        var from = active.StartsAt > stands ? active.StartsAt : stands;
        var starts = active.StartsAt > context.Now ? now.NextWorkingTime(active.StartsAt) : active.StartsAt;
        var deadline = active.Deadline <= from ? active.Deadline
            : CountsDays(assignment, active.Deadline, was) ? Days(active.Deadline, from, was, now)
            : now.Add(from, was.WorkingTimeBetween(from, active.Deadline));
        var ahead = MilestoneSchedule.Create(assignment.Task.Box, starts, deadline, now, context.Terms)
            .RemoveAll(due => IsOver(due, active, from, now));
        var moved = Moved(assignment, active.Deadline, deadline, active.Deadline <= from ? NoEarlier(ahead, active.Ahead) : ahead, context);
        return moved with { StartsAt = starts == active.StartsAt ? null : starts };
    }

    // No reminder is sent twice, except a last call that moves to a later day.
    private static bool IsOver(Due due, Stage.Active active, DateTimeOffset from, WorkCalendar now)
    {
        if (due.What < Milestone.Overdue && due.At <= from) return true;
        return !(due.What is Milestone.LastCall && now.DayOf(due.At) > now.DayOf(from))
            && !active.Ahead.Exists(before => before.What == due.What);
    }

    /// <summary>The grace of overdue work is never cut.</summary>
    private static ImmutableList<Due> NoEarlier(ImmutableList<Due> ahead, ImmutableList<Due> before) =>
        ahead.ConvertAll(due => before.Find(earlier => earlier.What == due.What) is { } known && known.At > due.At ? known : due);

    private static bool CountsDays(Assignment assignment, DateTimeOffset deadline, WorkCalendar was) =>
        assignment.Task.Box is not Timebox.Hours && was.EndOfThisWorkingDay(deadline.AddTicks(-1)) == deadline;

    /// <summary>The end of the working day that leaves as many working days as before.</summary>
    private static DateTimeOffset Days(DateTimeOffset end, DateTimeOffset from, WorkCalendar was, WorkCalendar now)
    {
        if (end <= from) return end;
        var left = was.WorkingDaysBetween(from, end) + (was.WorksLaterThatDay(from) ? 1 : 0) - (now.WorksLaterThatDay(from) ? 1 : 0);
        return left > 0 ? now.EndOfWorkingDay(from, left) : now.EndOfThisWorkingDay(from);
    }

    private static Event.Rescheduled Moved(
        Assignment assignment, DateTimeOffset was, DateTimeOffset deadline, ImmutableList<Due> ahead, DecisionContext context) =>
        new(assignment.Number, context.Now, null, was, deadline, ahead);

    private static bool IsAsBefore(Stage stage, Event.Rescheduled moved) => stage switch
    {
        Stage.Offered offered => offered.ExpiresAt == moved.Deadline,
        Stage.Active active => active.Deadline == moved.Deadline && active.Ahead.SequenceEqual(moved.Ahead)
            && moved.StartsAt is null,
        Stage.Suggested or Stage.Queued or Stage.InReview or Stage.Closed => true,
        _ => throw new UnreachableException($"{stage.GetType()}"),
    };
}
