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

    [Theory]
    [InlineData("")]
    [InlineData("Atlantis")]
    [InlineData("Europe/Atlantis")]
    [InlineData("localtime")]
    [InlineData("posix/Europe/Berlin")]
    [InlineData("/usr/share/zoneinfo/Europe/Berlin")]
    public void What_is_no_zone_is_none(string text) => Assert.Null(Zones.Find(text));
}
