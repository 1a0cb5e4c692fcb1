using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Domain.Tests.Catalogue;

public sealed class WrittenTimeTests
{
    [Theory]
    [InlineData("45m", 45)]
    [InlineData("3h", 180)]
    [InlineData("1h30m", 90)]
    public void An_effort_is_read_as_it_is_written(string text, int minutes)
    {
        Assert.True(WrittenTime.TryParseEffort(text, out var effort));
        Assert.Equal(minutes, effort.TotalMinutes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("30m1h")]
    [InlineData("1.5h")]
    [InlineData("3 hours")]
    [InlineData("45m\n")]
    [InlineData("٣h")]
    public void An_effort_in_another_form_is_not_guessed_at(string text) => Assert.False(WrittenTime.TryParseEffort(text, out _));

    [Fact]
    public void A_box_is_hours_or_days_or_by_a_weekday()
    {
        Assert.Equal(new Timebox.Hours(3), WrittenTime.ParseBox("hours 3"));
        Assert.Equal(new Timebox.Days(10), WrittenTime.ParseBox("days 10"));
        Assert.Equal(new Timebox.ByWeekday(DayOfWeek.Friday), WrittenTime.ParseBox("by Friday"));
        Assert.Equal(new Timebox.ByWeekday(DayOfWeek.Wednesday), WrittenTime.ParseBox("by Wednesday"));
        Assert.All(["3 hours", "by friday", "by 5", "weeks 2", "hours -1", ""], text => Assert.Null(WrittenTime.ParseBox(text)));
    }

    [Theory]
    [InlineData("15m", "hours 1")]
    [InlineData("16h", "hours 40")]
    [InlineData("3h", "hours 3")]
    [InlineData("4h", "days 1")]
    [InlineData("16h", "days 10")]
    [InlineData("2h", "by Friday")]
    public void An_effort_that_fits_is_accepted(string effort, string box) =>
        Assert.IsType<EntryCheck.Valid>(Check(effort, box));

    [Theory]
    [InlineData("3h1m", "hours 3")]
    [InlineData("4h15m", "days 1")]
    [InlineData("2h30m", "by Friday")]
    public void An_effort_that_exceeds_its_box_is_refused(string effort, string box) =>
        Assert.IsType<CatalogueProblem.EffortExceedsBox>(Problem(effort, box));

    [Theory]
    [InlineData("10m", "hours 3")]
    [InlineData("16h1m", "days 10")]
    public void An_effort_outside_a_quarter_of_an_hour_to_16_hours_is_refused(string effort, string box) =>
        Assert.IsType<CatalogueProblem.EffortOutOfRange>(Problem(effort, box));

    [Theory]
    [InlineData("hours 0")]
    [InlineData("hours 41")]
    [InlineData("days 0")]
    [InlineData("days 11")]
    public void A_box_of_weeks_or_of_nothing_is_refused(string box) =>
        Assert.IsType<CatalogueProblem.BoxOutOfRange>(Problem("15m", box));

    private static EntryCheck Check(string effort, string box) =>
        CatalogueRules.Check(Drafts.Good with { Effort = effort, Box = box }, 1);

    private static CatalogueProblem Problem(string effort, string box) =>
        Assert.Single(Assert.IsType<EntryCheck.Invalid>(Check(effort, box)).Problems);
}
