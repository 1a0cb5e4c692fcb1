using System.Collections.Immutable;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Computes when the learner is reminded, when the lead is asked, and when the assignment lapses.</summary>
public static class MilestoneSchedule
{
    /// <summary>The milestones in order of time. Reminders come in the learner's working time, after the start.</summary>
    public static ImmutableList<Due> Create(Timebox box, DateTimeOffset start, DateTimeOffset deadline, WorkCalendar calendar, Terms terms)
    {
        var lastCall = LastCall(box, start, deadline, calendar, terms);
        var halfWay = HalfWay(start, deadline, calendar, terms);
        var lapse = calendar.EndOfWorkingDay(
            deadline.AddTicks(-1), box is Timebox.Hours ? terms.GraceDaysAfterHours : terms.GraceDaysAfterDays);
        var prompt = calendar.Add(deadline, calendar.WorkingTimeBetween(deadline, lapse) / 2);
        return
        [
            .. halfWay is { } half && half < lastCall ? [new Due(Milestone.HalfWay, half)] : Array.Empty<Due>(),
            .. lastCall > start ? [new Due(Milestone.LastCall, lastCall)] : Array.Empty<Due>(),
            new Due(Milestone.Overdue, calendar.NextWorkingTime(deadline)),
            new Due(Milestone.LeadPrompted, calendar.NextWorkingTime(prompt)),
            new Due(Milestone.Lapsed, lapse),
        ];
    }

    private static DateTimeOffset? HalfWay(DateTimeOffset start, DateTimeOffset deadline, WorkCalendar calendar, Terms terms) =>
        calendar.EndOfWorkingDay(start, terms.HalfWayDays) <= deadline
            ? calendar.NextWorkingTime(calendar.Add(start, calendar.WorkingTimeBetween(start, deadline) / 2))
            : null;

    private static DateTimeOffset LastCall(Timebox box, DateTimeOffset start, DateTimeOffset deadline, WorkCalendar calendar, Terms terms)
    {
        if (box is not Timebox.Hours) return calendar.StartOfWorkingDay(deadline);
        var all = calendar.WorkingTimeBetween(start, deadline);
        var part = all * terms.LastCallPart;
        var left = part < terms.MostLastCall ? part : terms.MostLastCall;
        return calendar.NextWorkingTime(calendar.Add(start, all - left));
    }
}
