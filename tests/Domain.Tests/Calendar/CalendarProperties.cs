using FsCheck;
using FsCheck.Xunit;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Tests.Calendar;

[Properties(Arbitrary = [typeof(AnyCalendar)], MaxTest = 500)]
public class CalendarProperties
{
    [Property]
    public void A_week_reads_back_what_it_writes(WorkingWeek week)
    {
        Assert.Equal(week, WorkingWeek.Parse(week.ToString()));
        Assert.Equal(week.ToString(), WorkingWeek.Parse(week.ToString()).ToString());
    }

    [Property]
    public void A_deadline_lies_after_the_start_within_working_time_or_at_its_end(AnyMoment any)
    {
        var deadline = any.Calendar.Deadline(any.Box, any.Now, BoxLimits.Usual);

        Assert.True(deadline > any.Now);
        Assert.True(any.Calendar.IsWorking(deadline.AddTicks(-1)));
        CarriesTheZonesOffset(any.Calendar, deadline);
    }

    [Property]
    public void A_deadline_by_a_weekday_leaves_two_working_hours(AnyMoment any, DayOfWeek day)
    {
        var deadline = any.Calendar.Deadline(new Timebox.ByWeekday(day), any.Now, BoxLimits.Usual);

        Assert.True(any.Calendar.WorkingTimeBetween(any.Now, deadline) >= TimeSpan.FromHours(2));
    }

    [Property]
    public void A_box_that_fits_is_over_within_the_calendar_days_that_it_may_take(AnyMoment any, PositiveInt most)
    {
        var limits = new BoxLimits { LongestDays = most.Get };
        var end = any.Calendar.Deadline(any.Box, any.Now, limits).AddTicks(-1);

        Assert.Equal(any.Calendar.DayOf(end) <= any.Calendar.DayOf(any.Now).AddDays(most.Get), any.Calendar.Fits(any.Box, any.Now, limits));
    }

    [Property]
    public void A_later_start_has_no_earlier_deadline(AnyMoment any)
    {
        var later = any.Now + any.More;

        Assert.True(any.Calendar.Deadline(any.Box, any.Now, BoxLimits.Usual) <= any.Calendar.Deadline(any.Box, later, BoxLimits.Usual));
    }

    [Property]
    public void Adding_more_never_ends_earlier(AnyMoment any) =>
        Assert.True(any.Calendar.Add(any.Now, any.Some) <= any.Calendar.Add(any.Now, any.Some + any.More));

    [Property]
    public void Adding_in_two_parts_is_adding_at_once(AnyMoment any)
    {
        var twice = any.Calendar.Add(any.Calendar.Add(any.Now, any.Some), any.More);

        Assert.Equal(any.Calendar.Add(any.Now, any.Some + any.More), twice);
        CarriesTheZonesOffset(any.Calendar, twice);
    }

    [Property]
    public void What_was_added_is_the_working_time_between(AnyMoment any)
    {
        var end = any.Calendar.Add(any.Now, any.Some);

        Assert.Equal(any.Some, any.Calendar.WorkingTimeBetween(any.Now, end));
    }

    [Property]
    public void Working_time_adds_up(AnyMoment any)
    {
        var (middle, end) = (any.Now + any.Some, any.Now + any.Some + any.More);

        Assert.Equal(
            any.Calendar.WorkingTimeBetween(any.Now, end),
            any.Calendar.WorkingTimeBetween(any.Now, middle) + any.Calendar.WorkingTimeBetween(middle, end));
    }

    [Property]
    public void The_next_working_time_is_working_and_never_earlier_and_skips_none(AnyMoment any)
    {
        var next = any.Calendar.NextWorkingTime(any.Now);

        Assert.True(any.Calendar.IsWorking(next));
        Assert.True(next >= any.Now);
        Assert.Equal(TimeSpan.Zero, any.Calendar.WorkingTimeBetween(any.Now, next));
        Assert.Equal(any.Calendar.IsWorking(any.Now), next == any.Now);
        CarriesTheZonesOffset(any.Calendar, next);
    }

    [Property]
    public void The_next_working_morning_is_a_start_still_to_come(AnyMoment any)
    {
        var morning = any.Calendar.NextWorkingMorning(any.Now);

        Assert.True(morning > any.Now);
        Assert.True(any.Calendar.IsWorking(morning));
        Assert.True(morning <= any.Calendar.EndOfWorkingDay(any.Now, 1));
        CarriesTheZonesOffset(any.Calendar, morning);
    }

    [Property]
    public void Away_from_clock_changes_working_is_what_the_wall_clock_says(AnyMoment any)
    {
        var local = TimeZoneInfo.ConvertTime(any.Now, any.Calendar.Zone);
        var hours = any.Calendar.Week.On(local.DayOfWeek);
        var changes = any.Calendar.Zone.GetUtcOffset(any.Now.AddDays(-1)) != any.Calendar.Zone.GetUtcOffset(any.Now.AddDays(1));
        var isOff = any.Calendar.Off.Include(DateOnly.FromDateTime(local.DateTime));
        var expected = !isOff && hours.Any(one => one.Start <= local.TimeOfDay && local.TimeOfDay < one.End);

        Assert.True(changes || any.Calendar.IsWorking(any.Now) == expected);
    }

    private static void CarriesTheZonesOffset(WorkCalendar calendar, DateTimeOffset instant) =>
        Assert.Equal(calendar.Zone.GetUtcOffset(instant), instant.Offset);
}
