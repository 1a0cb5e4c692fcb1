namespace MicroAssignBot.Domain.Tests.Calendar;

public class WorkCalendarTests
{
    private const string Week = "Mon-Thu 09:00-12:00 13:00-17:00, Fri 09:00-13:00";

    [Theory]
    [InlineData("2026-11-02T08:59+01:00", false)]
    [InlineData("2026-11-02T09:00+01:00", true)]
    [InlineData("2026-11-02T12:00+01:00", false)]
    [InlineData("2026-11-02T13:00+01:00", true)]
    [InlineData("2026-11-02T17:00+01:00", false)]
    [InlineData("2026-11-07T10:00+01:00", false)]
    [InlineData("2026-11-02T09:00Z", true)]
    public void A_stretch_includes_its_start_and_not_its_end(string instant, bool working) =>
        Assert.Equal(working, At.Calendar("Europe/Berlin", Week).IsWorking(At.Instant(instant)));

    [Theory]
    [InlineData("2026-11-02T10:30+01:00", "2026-11-02T10:30+01:00")]
    [InlineData("2026-11-02T09:30Z", "2026-11-02T10:30+01:00")]
    [InlineData("2026-11-02T12:00+01:00", "2026-11-02T13:00+01:00")]
    [InlineData("2026-11-06T13:00+01:00", "2026-11-09T09:00+01:00")]
    public void The_next_working_time_is_now_or_the_next_start(string instant, string next) =>
        Assert.Equal(next, At.Text(At.Calendar("Europe/Berlin", Week).NextWorkingTime(At.Instant(instant))));

    [Theory]
    [InlineData("2026-11-02T07:00+01:00", "2026-11-02T09:00+01:00")]
    [InlineData("2026-11-02T09:00+01:00", "2026-11-03T09:00+01:00")]
    [InlineData("2026-11-02T12:30+01:00", "2026-11-03T09:00+01:00")]
    [InlineData("2026-11-06T20:00+01:00", "2026-11-09T09:00+01:00")]
    public void The_next_working_morning_is_the_start_of_a_day_still_to_come(string instant, string next) =>
        Assert.Equal(next, At.Text(At.Calendar("Europe/Berlin", Week).NextWorkingMorning(At.Instant(instant))));

    [Theory]
    [InlineData("2026-11-02T10:00+01:00", "2026-11-02T14:00+01:00", "03:00")]
    [InlineData("2026-11-06T12:00+01:00", "2026-11-09T10:00+01:00", "02:00")]
    [InlineData("2026-11-07T00:00+01:00", "2026-11-08T00:00+01:00", "00:00")]
    [InlineData("2026-11-02T14:00+01:00", "2026-11-02T10:00+01:00", "00:00")]
    [InlineData("2026-11-02T00:00+01:00", "2026-11-09T00:00+01:00", "1.08:00")]
    public void Working_time_between_two_instants_is_what_lies_in_the_hours(string from, string until, string expected) =>
        Assert.Equal(
            TimeSpan.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            At.Calendar("Europe/Berlin", Week).WorkingTimeBetween(At.Instant(from), At.Instant(until)));

    [Fact]
    public void Time_is_not_taken_away()
    {
        var calendar = At.Calendar("Europe/Berlin", Week);

        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Add(At.Instant("2026-11-02T10:00Z"), TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.EndOfWorkingDay(At.Instant("2026-11-02T10:00Z"), 0));
    }

    [Fact]
    public void Calendars_with_the_same_zone_and_hours_are_equal() =>
        Assert.Equal(At.Calendar("Asia/Kolkata", "Mon,Tue 09:00-17:00"), At.Calendar("Asia/Kolkata", "Mon-Tue 9:00-17:00"));
}
