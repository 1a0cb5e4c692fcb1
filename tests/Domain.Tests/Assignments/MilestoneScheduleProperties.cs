using FsCheck.Xunit;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Tests.Calendar;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>In any zone, week and season, with holidays and leave.</summary>
[Properties(Arbitrary = [typeof(AnyCalendar)], MaxTest = 300)]
public class MilestoneScheduleProperties
{
    [Property]
    public void Reminders_lie_in_working_time_after_the_start_and_everything_comes_in_order(AnyMoment any)
    {
        var (calendar, start) = (any.Calendar, any.Calendar.NextWorkingTime(any.Now));
        var deadline = calendar.Deadline(any.Box, start, BoxLimits.Usual);
        var ahead = MilestoneSchedule.Create(any.Box, start, deadline, calendar, new Terms());

        Assert.All(ahead.Where(due => due.What is not Milestone.Lapsed), due => Assert.True(calendar.IsWorking(due.At)));
        Assert.All(ahead, due => Assert.True(due.At > start));
        Assert.Equal(ahead.OrderBy(due => due.At).ThenBy(due => due.What), ahead);
        Assert.All(ahead.Where(due => due.What >= Milestone.Overdue), due => Assert.True(due.At >= deadline));
        Assert.Equal(Milestone.Lapsed, ahead[^1].What);
    }
}
