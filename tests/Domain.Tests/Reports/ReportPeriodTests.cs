using MicroAssignBot.Domain.Reports;

namespace MicroAssignBot.Domain.Tests.Reports;

/// <summary>A report is of whole months, as the clocks of the company show them.</summary>
public sealed class ReportPeriodTests
{
    [Theory]
    [InlineData("2026-03", "2026-03", "2026-03-01", "2026-03-31")]
    [InlineData("2025-12", "2026-02", "2025-12-01", "2026-02-28")]
    [InlineData("2026-03-01", "2026-04-30", "2026-03-01", "2026-04-30")]
    [InlineData(" 2028-02 ", "2028-02-29", "2028-02-01", "2028-02-29")]
    public void Months_are_written_as_months_or_by_their_first_and_last_day(string from, string until, string first, string last) =>
        Assert.Equal((new ReportPeriod(Day(first), Day(last)), null), ReportPeriod.Read(from, until));

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
        Assert.Equal((null, problem), ReportPeriod.Read(from, until));

    [Theory]
    [InlineData("Europe/Berlin", "2026-03", 743)]
    [InlineData("Europe/Berlin", "2026-10", 745)]
    [InlineData("Etc/UTC", "2026-03", 744)]
    public void A_month_in_which_the_clocks_change_is_an_hour_longer_or_shorter(string zone, string month, int hours)
    {
        var (period, there) = (ReportPeriod.Read(month, month).Period!, TimeZoneInfo.FindSystemTimeZoneById(zone));

        Assert.Equal(hours, (period.Ends(there) - period.Begins(there)).TotalHours);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
