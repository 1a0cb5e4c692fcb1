using System.Globalization;
using MicroAssignBot.Bot.Rehearsal.Time;

namespace MicroAssignBot.Bot.Tests.Rehearsal.Time;

public sealed class StepQueryTests
{
    [Theory]
    [InlineData("01:00:00", "01:00:00")]
    [InlineData("1:00:00", "01:00:00")]
    [InlineData("00:00:01", "00:00:01")]
    [InlineData("26:30:00", "1.02:30:00")]
    [InlineData("2.00:00:00", "2.00:00:00")]
    [InlineData("744:00:00", "31.00:00:00")]
    public void A_duration_moves_the_clock_by_it(string by, string expected) =>
        Assert.Equal(new StepQuery.Asks(new Step.By(TimeSpan.Parse(expected, CultureInfo.InvariantCulture))), StepQuery.Parse(by, null));

    [Fact]
    public void The_next_alarm_can_be_asked_for() =>
        Assert.Equal(new StepQuery.Asks(new Step.ToNextDue()), StepQuery.Parse(null, "next-alarm"));

    [Fact]
    public void The_next_working_day_can_be_asked_for() =>
        Assert.Equal(new StepQuery.Asks(new Step.ToNextWorkingDay()), StepQuery.Parse(null, "next-working-day"));

    [Theory]
    [InlineData(null, null)]
    [InlineData("01:00:00", "next-alarm")]
    [InlineData(null, "yesterday")]
    [InlineData("", null)]
    [InlineData("an hour", null)]
    [InlineData("01:60:00", null)]
    [InlineData("01:00:60", null)]
    [InlineData("01:00", null)]
    [InlineData("+1:00:00", null)]
    [InlineData("9999999999:00:00", null)]
    [InlineData("00:00:00", null)]
    [InlineData("-01:00:00", null)]
    [InlineData("744:00:01", null)]
    [InlineData("32.00:00:00", null)]
    public void Anything_else_is_answered_with_a_sentence(string? by, string? to) =>
        Assert.EndsWith(".", Assert.IsType<StepQuery.Unclear>(StepQuery.Parse(by, to)).Why, StringComparison.Ordinal);

    [Fact]
    public void The_clock_does_not_go_back() =>
        Assert.Contains(
            "only moves forward", Assert.IsType<StepQuery.Unclear>(StepQuery.Parse("-01:00:00", null)).Why, StringComparison.Ordinal);
}
