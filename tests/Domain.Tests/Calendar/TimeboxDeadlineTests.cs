using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Tests.Calendar;

/// <summary>November 2026: Monday is the 2nd, the 9th, the 16th. No clock changes in Berlin.</summary>
public class TimeboxDeadlineTests
{
    private const string FullTime = "Mon-Thu 09:00-17:30, Fri 09:00-13:00";

    [Theory]
    [InlineData("2026-11-02T10:00+01:00", 3, "2026-11-02T13:00+01:00")]
    [InlineData("2026-11-02T16:00+01:00", 3, "2026-11-03T10:30+01:00")]
    [InlineData("2026-11-02T16:30+01:00", 1, "2026-11-02T17:30+01:00")]
    [InlineData("2026-11-06T12:00+01:00", 2, "2026-11-09T10:00+01:00")]
    [InlineData("2026-11-07T15:00+01:00", 2, "2026-11-09T11:00+01:00")]
    [InlineData("2026-11-02T09:00Z", 3, "2026-11-02T13:00+01:00")]
    public void Hours_pass_in_working_time_only(string start, int hours, string deadline) =>
        Check(FullTime, new Timebox.Hours(hours), start, deadline);

    [Theory]
    [InlineData("2026-11-02T10:00+01:00", 1, "2026-11-03T17:30+01:00")]
    [InlineData("2026-11-02T23:30+01:00", 1, "2026-11-03T17:30+01:00")]
    [InlineData("2026-11-02T23:30Z", 1, "2026-11-04T17:30+01:00")]
    [InlineData("2026-11-05T10:00+01:00", 1, "2026-11-06T13:00+01:00")]
    [InlineData("2026-11-07T10:00+01:00", 2, "2026-11-10T17:30+01:00")]
    [InlineData("2026-11-02T10:00+01:00", 10, "2026-11-16T17:30+01:00")]
    public void Days_end_with_the_nth_working_day_after_the_start(string start, int days, string deadline) =>
        Check(FullTime, new Timebox.Days(days), start, deadline);

    [Theory]
    [InlineData("2026-11-02T10:00+01:00", DayOfWeek.Friday, "2026-11-06T13:00+01:00")]
    [InlineData("2026-11-06T11:00+01:00", DayOfWeek.Friday, "2026-11-06T13:00+01:00")]
    [InlineData("2026-11-06T11:01+01:00", DayOfWeek.Friday, "2026-11-13T13:00+01:00")]
    [InlineData("2026-11-05T17:00+01:00", DayOfWeek.Friday, "2026-11-06T13:00+01:00")]
    [InlineData("2026-11-02T10:00+01:00", DayOfWeek.Monday, "2026-11-02T17:30+01:00")]
    [InlineData("2026-11-02T10:00+01:00", DayOfWeek.Sunday, "2026-11-06T13:00+01:00")]
    public void By_a_weekday_leaves_at_least_two_working_hours(string start, DayOfWeek day, string deadline) =>
        Check(FullTime, new Timebox.ByWeekday(day), start, deadline);

    [Theory]
    [InlineData("2026-11-02T10:00+01:00", "2026-11-05T12:00+01:00")]
    [InlineData("2026-11-05T11:00+01:00", "2026-11-12T12:00+01:00")]
    public void By_a_free_Friday_means_the_last_working_day_before_it(string start, string deadline) =>
        Check("Mon-Thu 08:00-12:00", new Timebox.ByWeekday(DayOfWeek.Friday), start, deadline);

    [Fact]
    public void A_day_that_ends_at_midnight_is_still_that_day() =>
        Check("Fri 20:00-24:00", new Timebox.ByWeekday(DayOfWeek.Friday), "2026-11-06T22:00+01:00", "2026-11-07T00:00+01:00");

    [Theory]
    [InlineData(FullTime, 10, true)]
    [InlineData("Mon-Thu 09:00-17:00", 8, true)]
    [InlineData("Mon-Thu 09:00-17:00", 9, false)]
    [InlineData("Wed 09:00-17:00", 2, true)]
    [InlineData("Wed 09:00-17:00", 3, false)]
    [InlineData("Mon 20:00-24:00", 2, true)]
    public void A_box_fits_when_it_ends_within_fourteen_calendar_days(string week, int days, bool fits) =>
        Assert.Equal(
            fits, At.Calendar("Europe/Berlin", week).Fits(new Timebox.Days(days), At.Instant("2026-11-02T10:00+01:00"), BoxLimits.Usual));

    [Fact]
    public void A_long_box_in_a_short_week_does_not_fit() =>
        Assert.False(
            At.Calendar("Europe/Berlin", "Sat 10:00-10:01").Fits(
                new Timebox.Hours(40), At.Instant("2026-11-02T10:00+01:00"), BoxLimits.Usual));

    private static void Check(string week, Timebox box, string start, string deadline) =>
        Assert.Equal(deadline, At.Text(At.Calendar("Europe/Berlin", week).Deadline(box, At.Instant(start), BoxLimits.Usual)));
}
