using FsCheck.Xunit;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Tests.Calendar;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>In any zone, week and season, with holidays and leave.</summary>
[Properties(Arbitrary = [typeof(AnyCalendar)], MaxTest = 500)]
public class OfferDecisionsProperties
{
    [Property]
    public void A_box_that_is_offered_lasts_no_longer_than_fourteen_calendar_days_and_none_that_can_begin_in_time_is_held_back(
        AnyMoment any)
    {
        var world = World.Usual.Offering(World.Entry("seo-test", box: any.Box) with { Expert = Who.Expert })
            .Change(Who.Learner, learner => learner with { Calendar = any.Calendar });
        var story = Given.SkillsChosen(world) with { Now = any.Now };
        var starts = any.Calendar.NextWorkingTime(any.Now);
        var last = LastDay(any, starts);

        var decision = story.Decide(Who.Learner, new Command.Next());

        if (last <= any.Calendar.DayOf(starts).AddDays(14) && LastDay(any, any.Now) <= any.Calendar.DayOf(any.Now).AddDays(14))
        {
            var begun = story.And(Who.Learner, new Command.Next()).And(Who.Learner, new Command.Accept(1, null, Start.Now));
            Assert.Equal(last, any.Calendar.DayOf(Assert.IsType<Stage.Active>(begun.Assignment!.Stage).Deadline.AddTicks(-1)));
        }
        else
        {
            Assert.Equal(Decision.No(new Refusal.NothingToOffer(NoMatch.NoneAtLevel)), decision);
        }
    }

    private static DateOnly LastDay(AnyMoment any, DateTimeOffset from) =>
        any.Calendar.DayOf(any.Calendar.Deadline(any.Box, from, BoxLimits.Usual).AddTicks(-1));
}
