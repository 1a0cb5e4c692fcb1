using System.Globalization;

namespace MicroAssignBot.Domain.Tests.Calendar;

/// <summary>What the days on which clocks change do to hours that touch the change.</summary>
public class ClockChangeTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Sun 01:00-05:00", "2026-03-29T00:00+01:00", "03:00")]
    [InlineData("Europe/Berlin", "Sun 01:00-05:00", "2026-10-25T00:00+02:00", "05:00")]
    [InlineData("Europe/Berlin", "Sun 02:15-02:45", "2026-03-29T00:00+01:00", "00:00")]
    [InlineData("Europe/Berlin", "Sun 02:15-02:45", "2026-10-25T00:00+02:00", "00:30")]
    [InlineData("America/New_York", "Sun 00:00-24:00", "2026-03-08T00:00-05:00", "23:00")]
    [InlineData("America/New_York", "Sun 00:00-24:00", "2026-11-01T00:00-04:00", "1.01:00")]
    [InlineData("Australia/Lord_Howe", "Sun 01:00-03:00", "2026-04-05T00:00+11:00", "02:30")]
    [InlineData("Australia/Lord_Howe", "Sun 01:00-03:00", "2026-10-04T00:00+10:30", "01:30")]
    [InlineData("Africa/Cairo", "Fri 00:00-08:00", "2026-04-24T00:00+02:00", "07:00")]
    [InlineData("Africa/Cairo", "Thu 20:00-24:00", "2026-10-29T00:00+03:00", "05:00")]
    public void Working_time_is_time_that_passes(string zone, string week, string midnight, string expected)
    {
        var from = At.Instant(midnight);

        Assert.Equal(
            TimeSpan.Parse(expected, CultureInfo.InvariantCulture),
            At.Calendar(zone, week).WorkingTimeBetween(from, from.AddHours(36)));
    }

    [Theory]
    [InlineData("Europe/Berlin", "Sun 02:30-06:00", "2026-03-29T00:00+01:00", "2026-03-29T03:00+02:00")]
    [InlineData("Europe/Berlin", "Sun 02:15-02:45", "2026-03-29T00:00+01:00", "2026-04-05T02:15+02:00")]
    [InlineData("Europe/Berlin", "Sun 02:30-06:00", "2026-10-25T00:00+02:00", "2026-10-25T02:30+02:00")]
    [InlineData("America/New_York", "Sun 01:30-06:00", "2026-11-01T00:00-04:00", "2026-11-01T01:30-04:00")]
    [InlineData("Australia/Lord_Howe", "Sun 02:10-03:00", "2026-10-04T00:00+10:30", "2026-10-04T02:30+11:00")]
    [InlineData("Africa/Cairo", "Fri 00:00-08:00", "2026-04-23T23:30+02:00", "2026-04-24T01:00+03:00")]
    public void A_skipped_start_is_the_change_and_a_repeated_one_its_first(string zone, string week, string instant, string start) =>
        Assert.Equal(start, At.Text(At.Calendar(zone, week).NextWorkingTime(At.Instant(instant))));

    [Theory]
    [InlineData("Europe/Berlin", "Sun 01:00-06:00", "2026-03-29T01:30+01:00", 1, "2026-03-29T03:30+02:00")]
    [InlineData("Europe/Berlin", "Sun 01:00-06:00", "2026-10-25T01:30+02:00", 1, "2026-10-25T02:30+02:00")]
    [InlineData("Europe/Berlin", "Sun 01:00-06:00", "2026-10-25T01:30+02:00", 2, "2026-10-25T02:30+01:00")]
    [InlineData("Europe/Berlin", "Sun 01:00-02:30", "2026-10-25T01:30+02:00", 1, "2026-10-25T02:30+02:00")]
    [InlineData("Europe/Berlin", "Mon-Fri 09:00-17:00", "2026-03-27T16:00+01:00", 2, "2026-03-30T10:00+02:00")]
    [InlineData("Africa/Cairo", "Thu 20:00-24:00", "2026-10-29T20:00+03:00", 5, "2026-10-30T00:00+02:00")]
    public void Adding_hours_goes_through_the_change(string zone, string week, string start, int hours, string expected) =>
        Assert.Equal(expected, At.Text(At.Calendar(zone, week).Add(At.Instant(start), TimeSpan.FromHours(hours))));

    [Theory]
    [InlineData("2026-10-25T02:29+02:00", true)]
    [InlineData("2026-10-25T02:15+01:00", false)]
    [InlineData("2026-10-25T02:45+01:00", false)]
    public void Hours_that_end_in_a_repeated_hour_end_at_its_first_passing(string instant, bool working) =>
        Assert.Equal(working, At.Calendar("Europe/Berlin", "Sun 01:00-02:30").IsWorking(At.Instant(instant)));

    [Fact]
    public void The_end_of_a_working_day_keeps_its_wall_clock_time_over_the_change() =>
        Assert.Equal(
            "2026-03-31T17:00+02:00",
            At.Text(At.Calendar("Europe/Berlin", "Mon-Fri 09:00-17:00").EndOfWorkingDay(At.Instant("2026-03-27T10:00+01:00"), 2)));

    [Fact]
    public void A_day_that_a_country_skips_has_no_hours() =>
        Assert.Equal(
            "2012-01-06T09:00+14:00",
            At.Text(At.Calendar("Pacific/Apia", "Fri 09:00-17:00").NextWorkingTime(At.Instant("2011-12-29T12:00-10:00"))));
}
