using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Infrastructure.Tests.People.ConfiguredOrganisation;

namespace MicroAssignBot.Infrastructure.Tests.People;

/// <summary>Public holidays by code, and what lists of one's own add and take out.</summary>
public class HolidayTests
{
    [Theory]
    [InlineData("DE-BY", "2026-01-06", "2026-06-04", "2026-11-01", "2027-03-26")]
    [InlineData("de-be", "2026-03-08")]
    [InlineData("DE", "2026-10-03")]
    [InlineData("GB-SCT", "2026-11-30")]
    [InlineData("CH-ZH", "2026-05-01")]
    [InlineData("CA-QC", "2026-06-24")]
    [InlineData("AU-VIC", "2026-11-03")]
    [InlineData("FR-67", "2026-12-26")]
    [InlineData("PT-30", "2026-07-01")]
    [InlineData("NZ-OTA", "2026-03-23")]
    [InlineData("US", "2026-11-26", "2021-12-31")]
    public async Task A_code_brings_the_holidays_of_its_country_or_region(string code, params string[] dates)
    {
        var off = await Off(("People:0:Holidays", code));

        Assert.All(dates, date => Assert.True(off.Include(DateOnly.Parse(date, null)), date));
        Assert.False(off.Include(new DateOnly(2026, 11, 24)));
        Assert.Equal([code.ToUpperInvariant()], off.Holidays.Names);
    }

    [Theory]
    [InlineData("DE-BE", "2026-01-06")]
    [InlineData("DE", "2026-11-01")]
    [InlineData("GB-ENG", "2026-11-30")]
    public async Task A_region_does_not_get_the_holidays_of_another(string code, string date) =>
        Assert.False((await Off(("People:0:Holidays", code))).Include(DateOnly.Parse(date, null)));

    [Theory]
    [InlineData("DE-XX")]
    [InlineData("DE-ALL")]
    [InlineData("CH-ONLYOFFICIAL")]
    [InlineData("CA-XX")]
    [InlineData("XX")]
    [InlineData("DE-1")]
    public void A_code_whose_holidays_nobody_knows_is_named(string code) => Assert.Equal(
        [
            $"Organisation:People:0 (Ada) Holidays: there's no list in Organisation:Holidays called '{code}', and it isn't the code of a "
            + "country or region whose holidays are known, such as DE-BY.",
        ],
        Problems(("People:0:ObjectId", Ada), ("People:0:Name", "Ada"), ("People:0:Holidays", code)));

    [Fact]
    public async Task A_list_of_ones_own_adds_days_and_takes_some_out()
    {
        var off = await Off(
            ("People:0:Holidays", "DE-BY, office"), ("Holidays:office:0", "2026-12-24"), ("Holidays:office:1", "-2026-06-04"));

        Assert.Equal(["DE-BY", "office"], off.Holidays.Names);
        Assert.True(off.Include(new DateOnly(2026, 12, 24)));
        Assert.False(off.Include(new DateOnly(2026, 6, 4)));
        Assert.True(off.Include(new DateOnly(2027, 5, 27)));
    }

    [Fact]
    public async Task A_list_may_build_on_a_code()
    {
        var off = await Off(("People:0:Holidays", "office"), ("Holidays:office:0", "AT"), ("Holidays:office:1", "-2026-10-26"));

        Assert.Equal(["office"], off.Holidays.Names);
        Assert.True(off.Include(new DateOnly(2026, 12, 8)));
        Assert.False(off.Include(new DateOnly(2026, 10, 26)));
    }

    [Fact]
    public async Task Several_may_be_written_as_a_list()
    {
        var off = await Off(("People:0:Holidays:0", "DE-BY"), ("People:0:Holidays:1", "AT"));

        Assert.Equal(["DE-BY", "AT"], off.Holidays.Names);
    }

    [Fact]
    public async Task Who_has_the_same_holidays_has_them_after_a_restart_too() => Assert.Equal(
        await Off(("People:0:Holidays", "DE-BY,AT")), await Off(("People:0:Holidays:0", "DE-BY"), ("People:0:Holidays:1", "AT")));

    [Fact]
    public async Task The_next_one_is_found_across_the_end_of_the_year()
    {
        var off = await Off(("People:0:Holidays", "DE-BY"));

        Assert.Equal(new DateOnly(2027, 1, 1), off.Holidays.Next(new DateOnly(2026, 12, 27)));
        Assert.Equal(new DateOnly(2026, 12, 25), off.Holidays.Next(new DateOnly(2026, 12, 25)));
        Assert.Null((await Off(("People:0:Holidays", "x"), ("Holidays:x:0", "2020-01-01"))).Holidays.Next(new DateOnly(2026, 1, 1)));
    }

    private static async Task<DaysOff> Off(params (string Key, string? Value)[] settings)
    {
        var people = Known([("People:0:ObjectId", Ada), ("People:0:Name", "Ada"), .. settings]);
        return (await people.Find(PersonId.Parse(Ada), TestContext.Current.CancellationToken))!.Calendar.Off;
    }
}
