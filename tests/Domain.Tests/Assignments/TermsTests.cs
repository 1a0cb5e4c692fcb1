using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Tests.Calendar;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Berlin, nine to five; Monday, 2 November 2026, ten in the morning.</summary>
public class TermsTests
{
    private static readonly WorkCalendar Calendar = At.Calendar("Europe/Berlin", "Mon-Fri 09:00-17:00");
    private static readonly DateTimeOffset Start = At.Instant("2026-11-02T10:00+01:00");

    [Theory]
    [InlineData(0.25, "2026-11-02T12:15+01:00")]
    [InlineData(0.5, "2026-11-02T11:30+01:00")]
    public void The_last_call_comes_when_the_part_that_is_set_is_left(double part, string expected) => Assert.Equal(
        At.Instant(expected),
        Ahead(new Timebox.Hours(3), new Terms(LongestLastCall: TimeSpan.FromHours(8)) { LastCallPart = part }, Milestone.LastCall));

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_box_of_two_days_has_a_half_way_where_two_days_are_enough_for_one(int days, bool has) =>
        Assert.Equal(has, Ahead(new Timebox.Days(2), new Terms { HalfWayDays = days }, Milestone.HalfWay) is not null);

    [Theory]
    [InlineData(2, "2026-11-02T17:00+01:00")]
    [InlineData(8, "2026-11-09T17:00+01:00")]
    public void By_today_means_next_week_where_today_leaves_less_than_is_set(int hours, string expected) => Assert.Equal(
        At.Instant(expected),
        Calendar.Deadline(
            new Timebox.ByWeekday(DayOfWeek.Monday), Start, new BoxLimits { LeastBeforeWeekday = TimeSpan.FromHours(hours) }));

    private static DateTimeOffset? Ahead(Timebox box, Terms terms, Milestone what) =>
        MilestoneSchedule.Create(box, Start, Calendar.Deadline(box, Start, terms.Box), Calendar, terms).Find(due => due.What == what)?.At;
}
