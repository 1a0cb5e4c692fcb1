using System.Net;
using System.Text.Json.Nodes;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Inbound;

public sealed class Every_activity_is_held_against_the_lists
{
    private static readonly string Body = Sample.Text("personal-message");

    [Theory]
    [InlineData("00000000-0000-4000-8000-00000000dead")]
    [InlineData("not-a-tenant")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Another_tenant_is_refused(string? tenant)
    {
        await using var host = await BotHost.Production();
        using var response = await host.Post(OfTenant(tenant), ChannelIdentity.Token());

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Turns.Seen);
    }

    [Fact]
    public async Task A_channel_other_than_Teams_is_refused_even_when_the_key_is_endorsed_for_it()
    {
        await using var host = await BotHost.Production();
        using var response = await host.Post(Sample.With("personal-message", "channelId", "skype"), ChannelIdentity.Token());

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Turns.Seen);
    }

    [Fact]
    public async Task A_channel_the_key_is_not_endorsed_for_does_not_match_the_token()
    {
        await using var host = await BotHost.Production();
        using var response = await host.Post(Sample.With("personal-message", "channelId", "webchat"), ChannelIdentity.Token());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_host_that_is_not_the_connectors_is_refused_although_the_token_names_it()
    {
        const string elsewhere = "https://connector.example.com/teams/";
        await using var host = await BotHost.Production();
        var body = Sample.With("personal-message", "serviceUrl", elsewhere);
        using var response = await host.Post(body, ChannelIdentity.Token(serviceUrl: elsewhere));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Turns.Seen);
    }

    [Fact]
    public async Task A_remembered_token_skips_none_of_it()
    {
        await using var host = await BotHost.Production();
        var token = ChannelIdentity.Token();
        Assert.Equal(HttpStatusCode.OK, await Status(host, Body, token));
        Assert.Equal(1, host.Memory.Count);

        var otherUrl = Sample.With("personal-message", "serviceUrl", "https://smba.trafficmanager.net/amer/");
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(host, otherUrl, token));
        var otherChannel = Sample.With("personal-message", "channelId", "webchat");
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(host, otherChannel, token));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(host, OfTenant(null), token));
        Assert.Equal(HttpStatusCode.OK, await Status(host, Body, token));
        Assert.Equal(2, host.Turns.Seen.Count);
    }

    [Fact]
    public async Task Without_an_app_id_no_token_is_asked_for_and_only_this_machine_is_answered()
    {
        await using var host = await BotHost.Start("Development", []);

        var local = Sample.With("personal-message", "serviceUrl", "http://localhost:56151/_connector");
        Assert.Equal(HttpStatusCode.OK, await Status(host, local, null));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(host, Body, null));
    }

    [Fact]
    public async Task Without_an_app_id_the_tenants_count_when_there_are_any()
    {
        await using var host = await BotHost.Start("Development", new() { ["Bot:Tenants:0"] = "00000000-0000-4000-8000-000000000001" });
        var local = Sample.With("personal-message", "serviceUrl", "http://127.0.0.1:56151/_connector");

        Assert.Equal(HttpStatusCode.Forbidden, await Status(host, local, null));
    }

    private static async Task<HttpStatusCode> Status(BotHost host, string body, string? token)
    {
        using var response = await host.Post(body, token);
        return response.StatusCode;
    }

    private static string OfTenant(string? tenant)
    {
        var activity = Sample.Json("personal-message");
        activity["conversation"]!["tenantId"] = tenant is null ? null : JsonValue.Create(tenant);
        activity.Remove("channelData");
        return activity.ToJsonString();
    }
}
