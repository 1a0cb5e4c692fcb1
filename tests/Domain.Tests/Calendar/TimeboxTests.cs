using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Tests.Calendar;

public class TimeboxTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(41)]
    public void A_box_of_hours_has_one_to_forty(int count) =>
        Assert.Equal("Count", Assert.Throws<ArgumentOutOfRangeException>(() => new Timebox.Hours(count)).ParamName);

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void A_box_of_days_has_one_to_ten(int count) =>
        Assert.Equal("Count", Assert.Throws<ArgumentOutOfRangeException>(() => new Timebox.Days(count)).ParamName);

    [Fact]
    public void A_weekday_is_one_of_seven() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Timebox.ByWeekday((DayOfWeek)7));

    [Fact]
    public void Equal_boxes_are_equal()
    {
        Assert.Equal<Timebox>(new Timebox.Hours(3), new Timebox.Hours(3));
        Assert.NotEqual<Timebox>(new Timebox.Hours(3), new Timebox.Hours(4));
        Assert.NotEqual<Timebox>(new Timebox.Hours(3), new Timebox.Days(3));
    }
}
