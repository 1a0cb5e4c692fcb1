using System.Globalization;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Cards.Tests.Words;

public class AmountsTests
{
    private static readonly LocalizedText Say = new(CultureInfo.GetCultureInfo("en"));

    [Theory]
    [InlineData(15, "15 minutes")]
    [InlineData(60, "1 hour")]
    [InlineData(61, "1 hour 1 minute")]
    [InlineData(150, "2 hours 30 minutes")]
    public void Effort_is_said_in_hours_and_minutes(int minutes, string words) =>
        Assert.Equal(words, Say.Effort(TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData("00:59:59", "1 hour of working time")]
    [InlineData("00:57:40", "1 hour of working time")]
    [InlineData("01:00:20", "1 hour of working time")]
    [InlineData("00:44:58", "45 minutes of working time")]
    [InlineData("00:52:00", "50 minutes of working time")]
    [InlineData("01:59:59", "2 hours of working time")]
    [InlineData("02:11:00", "2 hours of working time")]
    [InlineData("03:59:30", "4 hours of working time")]
    [InlineData("00:02:00", "less than 5 minutes")]
    [InlineData("00:00:00", "no working time")]
    public void What_is_left_is_said_as_it_was_when_the_reminder_was_due(string left, string words) =>
        Assert.Equal(words, Say.WorkingTime(TimeSpan.Parse(left, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-12-21", "2026-12-31", "Mon 21 to Thu 31 December")]
    [InlineData("2026-11-30", "2026-12-04", "Mon 30 November to Fri 4 December")]
    [InlineData("2026-12-21", "2027-01-08", "Mon 21 December to Fri 8 January 2027")]
    [InlineData("2027-02-01", "2027-02-01", "Mon 1 February 2027")]
    public void Days_away_are_said_with_as_much_as_tells_them(string first, string last, string words) => Assert.Equal(
        words, Say.Span(
            new DateSpan(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)),
            new DateOnly(2026, 11, 26)));

    [Fact]
    public void A_box_is_said_in_working_time()
    {
        Assert.Equal("1 working hour", Say.Box(new Timebox.Hours(1)));
        Assert.Equal("3 working days", Say.Box(new Timebox.Days(3)));
        Assert.Equal("by the end of Friday", Say.Box(new Timebox.ByWeekday(DayOfWeek.Friday)));
    }

    [Fact]
    public void Days_and_months_are_named_in_the_viewers_language()
    {
        var german = new LocalizedText(CultureInfo.GetCultureInfo("de"));
        Assert.StartsWith("Fr 27 Nov", german.Moment(Sample.Friday, TimeZoneInfo.Utc), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", 0, "other")]
    [InlineData("en", 1, "one")]
    [InlineData("fr", 0, "one")]
    [InlineData("ja", 1, "other")]
    [InlineData("ru", 21, "one")]
    [InlineData("ru", 3, "few")]
    [InlineData("ru", 12, "many")]
    [InlineData("pl", 22, "few")]
    [InlineData("pl", 21, "many")]
    [InlineData("cs", 5, "other")]
    public void Every_language_family_counts_its_own_way(string language, int number, string form) =>
        Assert.Equal(form, Plural.Form(CultureInfo.GetCultureInfo(language), number));
}
