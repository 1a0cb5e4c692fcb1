using System.Globalization;
using MicroAssignBot.Domain.Reports;

namespace MicroAssignBot.Domain.Tests.Reports;

/// <summary>A report is of whole months, as the clocks of the company show them.</summary>
public sealed class ReportPeriodTests
{
    private static readonly DateOnly Today = new(2030, 1, 1);

    [Theory]
    [InlineData("2026-03", "2026-03", "2026-03-01", "2026-03-31")]
    [InlineData("2025-12", "2026-02", "2025-12-01", "2026-02-28")]
    [InlineData("2026-03-01", "2026-04-30", "2026-03-01", "2026-04-30")]
    [InlineData(" 2028-02 ", "2028-02-29", "2028-02-01", "2028-02-29")]
    public void Months_are_written_as_months_or_by_their_first_and_last_day(string from, string until, string first, string last) =>
        Assert.Equal((new ReportPeriod(Day(first), Day(last)), null), ReportPeriod.Read(from, until, Today));

    [Theory]
    [InlineData("", "2026-03", PeriodProblem.FromUnreadable)]
    [InlineData("March", "2026-03", PeriodProblem.FromUnreadable)]
    [InlineData("0001-01", "2026-03", PeriodProblem.FromUnreadable)]
    [InlineData("2026-03", "2026-13", PeriodProblem.UntilUnreadable)]
    [InlineData("2026-03", "9999-12", PeriodProblem.UntilUnreadable)]
    [InlineData("2026-03-02", "2026-03", PeriodProblem.NotWholeMonths)]
    [InlineData("2026-03", "2026-03-30", PeriodProblem.NotWholeMonths)]
    [InlineData("2026-04", "2026-03", PeriodProblem.EndsBeforeStart)]
    public void What_is_no_period_says_why(string from, string until, PeriodProblem problem) =>
        Assert.Equal((null, problem), ReportPeriod.Read(from, until, Today));

    [Theory]
    [InlineData("2026-03-31", "2026-02-01", "2026-02-28", PeriodProblem.NotOver)]
    [InlineData("2026-04-01", "2026-03-01", "2026-03-31", null)]
    [InlineData("2026-01-15", "2025-12-01", "2025-12-31", PeriodProblem.NotOver)]
    public void A_month_can_be_chosen_once_it_is_over(string today, string first, string last, PeriodProblem? problem)
    {
        Assert.Equal(new ReportPeriod(Day(first), Day(last)), ReportPeriod.LastMonth(Day(today)));
        Assert.Equal(problem, ReportPeriod.Read("2026-03", "2026-03", Day(today)).Problem);
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-02-28T22:59:59Z", null)]
    [InlineData("Europe/Berlin", "2026-02-28T23:00:00Z", "2026-03-01")]
    [InlineData("Europe/Berlin", "2026-03-31T21:59:59Z", "2026-03-01")]
    [InlineData("Europe/Berlin", "2026-03-31T22:00:00Z", "2026-04-01")]
    [InlineData("Europe/Berlin", "2026-04-30T22:00:00Z", null)]
    [InlineData("Etc/UTC", "2026-03-31T22:00:00Z", "2026-03-01")]
    public void A_moment_belongs_to_the_month_that_the_clocks_there_show(string zone, string at, string? month)
    {
        var period = ReportPeriod.Read("2026-03", "2026-04", Today).Period!;

        Assert.Equal(
            month is null ? null : Day(month),
            period.MonthAt(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone)));
    }

    [Theory]
    [InlineData("2026-02", null)]
    [InlineData("2026-04", "2026-04-01")]
    public void A_month_is_known_by_its_name(string name, string? month) => Assert.Equal(
        month is null ? null : Day(month), ReportPeriod.Read("2026-03", "2026-04", Today).Period!.MonthNamed(name));

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
