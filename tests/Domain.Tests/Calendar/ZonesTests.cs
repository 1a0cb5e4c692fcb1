using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Tests.Calendar;

public class ZonesTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("berlin", "Europe/Berlin")]
    [InlineData(" new york ", "America/New_York")]
    [InlineData("port-au-prince", "America/Port-au-Prince")]
    [InlineData("Singapore", "Asia/Singapore")]
    public void A_zone_is_found_by_its_name_or_its_city(string text, string zone) => Assert.Equal(zone, Zones.Find(text));

    [Theory]
    [InlineData("Asia/Calcutta", "Asia/Calcutta")]
    [InlineData("asia/calcutta", "Asia/Calcutta")]
    [InlineData("Europe/Kiev", "Europe/Kiev")]
    [InlineData("america/argentina/buenos_aires", "America/Argentina/Buenos_Aires")]
    [InlineData("Etc/UTC", "Etc/UTC")]
    [InlineData("etc/utc", "Etc/UTC")]
    [InlineData("utc", "UTC")]
    public void Names_that_the_system_does_not_list_are_found_too(string text, string zone) => Assert.Equal(zone, Zones.Find(text));

    [Fact]
    public void A_zone_is_found_under_its_own_name_whatever_was_asked_before()
    {
        Assert.Equal("Etc/UTC", Zones.Named("Etc/UTC")!.Id);

        Assert.Null(Zones.Named("Etc/Utc"));
        Assert.Equal("Etc/UTC", Zones.Find("etc/utc"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Atlantis")]
    [InlineData("Europe/Atlantis")]
    [InlineData("localtime")]
    [InlineData("posix/Europe/Berlin")]
    [InlineData("posixrules")]
    [InlineData("Factory")]
    [InlineData("right/Europe/Berlin")]
    [InlineData("/usr/share/zoneinfo/Europe/Berlin")]
    [InlineData("../zoneinfo/Europe/Berlin")]
    [InlineData("Paris, Canada")]
    [InlineData("Paris, Texas")]
    [InlineData("UTC+25")]
    [InlineData("UTC+2:10")]
    public void What_is_no_zone_is_none(string text) => Assert.Null(Zones.Find(text));

    [Theory]
    [InlineData("localtime")]
    [InlineData("posixrules")]
    [InlineData("Local")]
    [InlineData("/etc/localtime")]
    [InlineData("right/Europe/Berlin")]
    [InlineData("Europe/../Europe/Berlin")]
    [InlineData("europe/berlin")]
    public void Nothing_but_a_zones_own_name_names_one(string name) => Assert.Null(Zones.Named(name));

    [Theory]
    [InlineData("Asia/Calcutta", 5.5)]
    [InlineData("India Standard Time", 5.5)]
    [InlineData("W. Europe Standard Time", 1)]
    [InlineData("UTC-03:30", -3.5)]
    public void Old_names_and_those_of_Windows_name_zones_too(string name, double hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), Zones.Named(name)!.BaseUtcOffset);

    [Theory]
    [InlineData("Berlin, Germany", "Europe/Berlin")]
    [InlineData("Munich, Germany", "Europe/Berlin")]
    [InlineData("london, ontario, canada", null)]
    [InlineData("Dublin, Ireland", "Europe/Dublin")]
    [InlineData("New York, NY", "America/New_York")]
    [InlineData("Toronto, CA", "America/Toronto")]
    [InlineData("Germany", "Europe/Berlin")]
    [InlineData("India", "Asia/Kolkata")]
    [InlineData("UK", "Europe/London")]
    [InlineData("India Standard Time", "Asia/Calcutta")]
    [InlineData("cest", "CET")]
    public void Cities_with_their_country_and_countries_of_one_time_are_found(string text, string? zone) =>
        Assert.Equal(zone, Zones.Find(text));

    [Theory]
    [InlineData("UTC+2", "UTC+02:00")]
    [InlineData("gmt -3:30", "UTC-03:30")]
    [InlineData("+0530", "UTC+05:30")]
    [InlineData("UTC+0", "UTC")]
    public void An_offset_is_what_it_is(string text, string name)
    {
        Assert.Equal(name, Zones.Find(text));
        Assert.False(Zones.Named(name)!.SupportsDaylightSavingTime);
    }

    [Theory]
    [InlineData("IST", "Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin")]
    [InlineData("est", "America/New_York", "America/Panama")]
    [InlineData("New Zealand", "Pacific/Auckland", "Pacific/Chatham")]
    public void What_can_mean_several_is_asked_for(string text, params string[] zones) =>
        Assert.Equal(zones, Assert.IsType<ZoneReading.Several>(Zones.Read(text)).Names);

    [Fact]
    public void A_place_has_its_city_and_its_country()
    {
        Assert.Equal(("New York", "United States"), Zones.Place("America/New_York"));
        Assert.Equal(("UTC", null), Zones.Place("UTC"));
    }
}
