using MicroAssignBot.Bot.Rehearsal.Time;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Bot.Tests.Rehearsal.Time;

public sealed class PassedTimeTests
{
    // Monday.
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 1, "1 working minute")]
    [InlineData(1, 0, "1 working hour")]
    [InlineData(3, 30, "3 working hours and 30 minutes")]
    [InlineData(12, 0, "8 working hours")]
    [InlineData(25, 0, "1 working day")]
    [InlineData(24 * 7 + 1, 0, "5 working days")]
    public void Time_at_work_is_counted(int hours, int minutes, string words) =>
        Assert.Equal(words, PassedTime.Describe(Nine, Nine + new TimeSpan(hours, minutes, 0), WorkCalendar.Usual));

    [Fact]
    public void An_evening_has_no_working_time_and_is_counted_in_hours() =>
        Assert.Equal("2 hours", PassedTime.Describe(Nine.AddHours(10), Nine.AddHours(12), WorkCalendar.Usual));

    [Fact]
    public void Without_a_calendar_all_hours_count() => Assert.Equal("25 hours", PassedTime.Describe(Nine, Nine.AddHours(25), null));
}
