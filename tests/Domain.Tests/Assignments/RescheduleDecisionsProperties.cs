using FsCheck.Xunit;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Tests.Calendar;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>From any hours, pause and leave to any others, and on to others again, in the middle of any box.</summary>
[Properties(Arbitrary = [typeof(AnyCalendar), typeof(AnyAway)], MaxTest = 300)]
public class RescheduleDecisionsProperties
{
    [Property]
    public void New_hours_and_days_away_keep_what_is_left_and_every_deadline_that_moves_is_said(
        AnyMoment any, AnyMoment other, AnyAway away, AnyAway later)
    {
        if (Offered(any) is not { } offered) return;
        var working = offered.And(Who.Learner, new Command.Accept(1, null, Start.Now)) with { Now = any.Now + any.Some };

        var changed = Changed(working, any, other, away) with { Now = working.Now + any.More };

        // A pause or a leave that is ended early gives the days back.
        Changed(changed, any, other, later);
    }

    [Property]
    public void An_offer_stays_open_as_many_working_days_as_it_had_left_and_every_move_is_said(AnyMoment any, AnyMoment other, AnyAway away)
    {
        if (Offered(any) is not { } offered) return;
        var was = ((Stage.Offered)offered.Assignment!.Stage).ExpiresAt;

        var (events, after) = Change(offered, other, away);

        var stays = ((Stage.Offered)after.Assignment!.Stage).ExpiresAt;
        Said(events, was, stays);
        Assert.True(stays > offered.Now);
        Assert.True(after.Desk.Standing.Preferences.Apply(any.Calendar).IsWorking(stays.AddTicks(-1)));
    }

    private static Story? Offered(AnyMoment any)
    {
        var world = World.Usual.Offering(World.Entry("seo-test", box: any.Box) with { Expert = Who.Expert })
            .Change(Who.Learner, learner => learner with { Calendar = any.Calendar });
        var start = Given.SkillsChosen(world) with { Now = any.Now };
        return start.Decide(Who.Learner, new Command.Next()) is Decision.Happened ? start.And(Who.Learner, new Command.Next()) : null;
    }

    private static Story Changed(Story story, AnyMoment any, AnyMoment other, AnyAway away)
    {
        var (was, before) = ((Stage.Active)story.Assignment!.Stage, story.Desk.Standing.Preferences.Apply(any.Calendar));
        var (events, after) = Change(story, other, away);
        var active = Assert.IsType<Stage.Active>(after.Assignment!.Stage);
        var hours = after.Desk.Standing.Preferences.Apply(any.Calendar);

        Said(events, was.Deadline, active.Deadline);
        if (was.Deadline <= story.Now) Assert.Equal(was.Deadline, active.Deadline);
        else Kept(any, story.Now, was, before, active, hours);
        Assert.Equal(active.Ahead.OrderBy(due => due.At).ThenBy(due => due.What), active.Ahead);
        return after;
    }

    private static (IReadOnlyList<Event> Events, Story After) Change(Story story, AnyMoment other, AnyAway away)
    {
        var today = story.Desk.Standing.Preferences.Apply(story.World.People[Who.Learner].Calendar).DayOf(story.Now);
        var decision = story.Decide(Who.Learner, new Command.ChangePreferences(
            other.Calendar.Week.ToString(), other.Calendar.Zone.Id, "1", away.PauseUntil(today), away.LeaveFrom(today),
            away.LeaveUntil(today)));
        if (decision is Decision.Repeated) return ([], story);
        var events = Assert.IsType<Decision.Happened>(decision).Events;
        return (events, story.After([.. events]));
    }

    private static void Said(IReadOnlyList<Event> events, DateTimeOffset was, DateTimeOffset now)
    {
        var moved = events.OfType<Event.Rescheduled>().SingleOrDefault();
        Assert.True(now == was || (moved?.Was == was && moved.Deadline == now));
    }

    private static void Kept(
        AnyMoment any, DateTimeOffset now, Stage.Active was, WorkCalendar before, Stage.Active active, WorkCalendar hours)
    {
        Assert.True(active.Deadline > now);
        Assert.True(hours.IsWorking(active.Deadline.AddTicks(-1)));
        Assert.All(active.Ahead.Where(due => due.What is not Milestone.Lapsed), due => Assert.True(hours.IsWorking(due.At)));
        if (any.Box is Timebox.Hours && was.StartsAt <= now)
            Assert.Equal(before.WorkingTimeBetween(now, was.Deadline), hours.WorkingTimeBetween(now, active.Deadline));
    }
}
