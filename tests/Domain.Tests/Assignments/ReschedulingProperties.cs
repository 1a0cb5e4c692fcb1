using FsCheck.Xunit;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Tests.Calendar;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>From any hours to any others, in the middle of any box.</summary>
[Properties(Arbitrary = [typeof(AnyCalendar)], MaxTest = 300)]
public class ReschedulingProperties
{
    [Property]
    public void New_hours_keep_what_is_left_and_every_deadline_that_moves_is_said(AnyMoment any, AnyMoment other)
    {
        var world = World.Usual.Offering(World.Entry("seo-test", box: any.Box) with { Expert = Who.Expert })
            .Change(Who.Learner, learner => learner with { Calendar = any.Calendar });
        var start = Given.SkillsChosen(world) with { Now = any.Now };
        if (start.Decide(Who.Learner, new Command.Next()) is not Decision.Happened) return;
        var story = start.And(Who.Learner, new Command.Next()).And(Who.Learner, new Command.Accept(1, null, Start.Now)) with { Now = any.Now + any.Some };
        var was = (Stage.Active)story.Assignment!.Stage;

        var changed = story.Decide(Who.Learner, new Command.ChangePreferences(other.Calendar.Week.ToString(), other.Calendar.Zone.Id, "1", "", "", ""));
        if (changed is Decision.Repeated) return;
        var events = Assert.IsType<Decision.Happened>(changed).Events;
        var after = story.After([.. events]);
        var active = Assert.IsType<Stage.Active>(after.Assignment!.Stage);
        var hours = after.Desk.Standing.Preferences.Of(any.Calendar);

        var moved = events.OfType<Event.Rescheduled>().SingleOrDefault();
        Assert.True(active.Deadline == was.Deadline || (moved?.Was == was.Deadline && moved.Deadline == active.Deadline));
        if (was.Deadline <= story.Now) Assert.Equal(was.Deadline, active.Deadline);
        else Kept(any, story.Now, was, active, hours);
        Assert.Equal(active.Ahead.OrderBy(due => due.At).ThenBy(due => due.What), active.Ahead);
    }

    private static void Kept(AnyMoment any, DateTimeOffset now, Stage.Active was, Stage.Active active, WorkCalendar hours)
    {
        Assert.True(active.Deadline > now);
        Assert.True(hours.IsWorking(active.Deadline.AddTicks(-1)));
        Assert.All(active.Ahead.Where(due => due.What is not Milestone.Lapsed), due => Assert.True(hours.IsWorking(due.At)));
        if (any.Box is Timebox.Hours && was.StartsAt <= now)
            Assert.Equal(any.Calendar.WorkingTimeBetween(now, was.Deadline), hours.WorkingTimeBetween(now, active.Deadline));
    }
}
