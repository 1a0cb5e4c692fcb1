using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Settings;

/// <summary>The bots token goes only …</summary>
public sealed class ServiceUrlsTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net/emea/7f1c6c57-0000-4000-8000-0000000000aa/")]
    [InlineData("https://SMBA.TrafficManager.net:443/amer")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://connector.example.com/")]
    public void To_the_connector_and_what_is_configured(string url) => Assert.True(Public.Allows(url));

    [Theory]
    [InlineData("")]
    [InlineData("smba.trafficmanager.net/teams")]
    [InlineData("http://smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net:8443/teams/")]
    [InlineData("https://smba.trafficmanager.net./teams/")]
    [InlineData("https://evil.trafficmanager.net/teams/")]
    [InlineData("https://x.smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.com/")]
    [InlineData("https://smbaxtrafficmanager.net/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net@evil.com/")]
    [InlineData("https://smba.trafficmanager.net:443@evil.com/")]
    [InlineData("https://evil.com/@smba.trafficmanager.net/")]
    [InlineData("https://evil.com\\@smba.trafficmanager.net/")]
    [InlineData("https://evil.com#@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net/?next=")]
    [InlineData("https://smba.trafficmanager.net/#")]
    [InlineData("https://smba.trafficmanager.net\\.evil.com/")]
    [InlineData("https://smba%2etrafficmanager.net.evil.com/")]
    [InlineData("https://smbа.trafficmanager.net/")]
    [InlineData("https://smba。trafficmanager。net/")]
    [InlineData("https://smba.trafficmanager.net/\r\nHost: evil.com")]
    [InlineData(" https://smba.trafficmanager.net/")]
    [InlineData("javascript://smba.trafficmanager.net/")]
    [InlineData("file://smba.trafficmanager.net/")]
    [InlineData("https://localhost/")]
    [InlineData("http://localhost:56151/_connector")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    public void And_nowhere_else(string url) => Assert.False(Public.Allows(url));

    [Fact]
    public void To_the_governments_connector_in_its_cloud()
    {
        var government = Create(new BotOptions { AppId = SampleActivity.AppId, Cloud = BotCloud.UsGovernment });

        Assert.True(government.Allows("https://smba.infra.gov.teams.microsoft.us/teams"));
        Assert.True(government.Allows("https://smba.infra.dod.teams.microsoft.us/teams"));
        Assert.False(government.Allows("https://smba.trafficmanager.net/teams/"));
    }

    [Theory]
    [InlineData("http://localhost:56151/_connector", true)]
    [InlineData("http://127.0.0.1:1/", true)]
    [InlineData("http://127.1.2.3/", true)]
    [InlineData("http://[::1]:9/", true)]
    [InlineData("https://localhost:56151/", false)]
    [InlineData("http://localhost.example.com/", false)]
    [InlineData("http://localhost@example.com/", false)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("http://0.0.0.0/", false)]
    [InlineData("https://smba.trafficmanager.net/teams/", false)]
    public void Without_an_app_id_there_is_none_and_only_this_machine_is_called(string url, bool allowed) =>
        Assert.Equal(allowed, Create(new BotOptions()).Allows(url));

    [Fact]
    public void What_was_looked_at_once_is_remembered_and_nobody_can_make_it_grow()
    {
        var urls = Public;
        for (var tenant = 0; tenant < 1000; tenant++)
            Assert.True(urls.Allows($"https://smba.trafficmanager.net/emea/{tenant}/"));
        for (var forged = 0; forged < 1000; forged++)
            Assert.False(urls.Allows($"https://evil.example/{forged}/"));

        Assert.InRange(urls.Remembered, 1, ServiceUrls.MostRemembered);
    }

    private static ServiceUrls Public =>
        Create(new BotOptions { AppId = SampleActivity.AppId, ServiceHosts = { "connector.example.com" } });

    private static ServiceUrls Create(BotOptions options) => new(Options.Create(options), new EveryLocalConnector());
}
