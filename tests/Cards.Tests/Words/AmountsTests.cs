using System.Globalization;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Cards.Tests.Words;

public class AmountsTests
{
    private static readonly Phrases Say = new(CultureInfo.GetCultureInfo("en"));

    [Theory]
    [InlineData(15, "15 minutes")]
    [InlineData(60, "1 hour")]
    [InlineData(61, "1 hour 1 minute")]
    [InlineData(150, "2 hours 30 minutes")]
    public void Effort_is_said_in_hours_and_minutes(int minutes, string words) =>
        Assert.Equal(words, Say.Effort(TimeSpan.FromMinutes(minutes)));

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
        var german = new Phrases(CultureInfo.GetCultureInfo("de"));
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
        Assert.Equal(form, Plural.Of(CultureInfo.GetCultureInfo(language), number));
}
