using System.Net;
using System.Text.Json.Nodes;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Inbound;

/// <summary>Every activity is held against the lists.</summary>
public sealed class AdmissionTests
{
    private const string OtherTenant = "00000000-0000-4000-8000-00000000beef";
    private static readonly string Body = SampleActivity.Text("personal-message");

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
        using var response = await host.Post(SampleActivity.With("personal-message", "channelId", "skype"), ChannelIdentity.Token());

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Turns.Seen);
    }

    [Fact]
    public async Task A_channel_the_key_is_not_endorsed_for_does_not_match_the_token()
    {
        await using var host = await BotHost.Production();
        using var response = await host.Post(SampleActivity.With("personal-message", "channelId", "webchat"), ChannelIdentity.Token());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_host_that_is_not_the_connectors_is_refused_although_the_token_names_it()
    {
        const string elsewhere = "https://connector.example.com/teams/";
        await using var host = await BotHost.Production();
        var body = SampleActivity.With("personal-message", "serviceUrl", elsewhere);
        using var response = await host.Post(body, ChannelIdentity.Token(serviceUrl: elsewhere));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Turns.Seen);
    }

    [Fact]
    public async Task A_tenant_that_is_not_the_same_everywhere_is_refused()
    {
        await using var host = await BotHost.Start("Production", new(BotHost.Identified) { ["Bot:Tenants:1"] = OtherTenant });
        var activity = SampleActivity.Json("personal-message");
        activity["channelData"]!["tenant"]!["id"] = OtherTenant;

        Assert.Equal(HttpStatusCode.Forbidden, await Status(host, activity.ToJsonString(), ChannelIdentity.Token()));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(host, Body, ChannelIdentity.Token(tenant: OtherTenant)));
        Assert.Empty(host.Turns.Seen);
        Assert.Equal(HttpStatusCode.OK, await Status(host, Body, ChannelIdentity.Token(tenant: SampleActivity.Tenant)));
    }

    [Theory]
    [InlineData("28:00000000-0000-4000-8000-000000000001")]
    [InlineData("29:1kQv-learner")]
    [InlineData(SampleActivity.AppId)]
    public async Task What_is_for_another_bot_is_refused(string recipient)
    {
        await using var host = await BotHost.Production();
        var activity = SampleActivity.Json("personal-message");
        activity["recipient"]!["id"] = recipient;

        Assert.Equal(HttpStatusCode.Forbidden, await Status(host, activity.ToJsonString(), ChannelIdentity.Token()));
        Assert.Empty(host.Turns.Seen);
    }

    [Fact]
    public async Task Each_refusal_of_what_the_channel_itself_sent_is_a_line_to_audit()
    {
        await using var host = await BotHost.Production();
        for (var time = 0; time < 3; time++)
            await Status(host, OfTenant("00000000-0000-4000-8000-00000000dead"), ChannelIdentity.Token());

        Assert.Equal(3, host.Log.Lines.Count(line => line.StartsWith(
            "Audit: refused activity 1700000000001 of person", StringComparison.Ordinal)
            && line.EndsWith("WrongTenant.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_remembered_token_skips_none_of_it()
    {
        await using var host = await BotHost.Production();
        var token = ChannelIdentity.Token();
        Assert.Equal(HttpStatusCode.OK, await Status(host, Body, token));
        Assert.Equal(1, host.Memory.Count);

        var otherUrl = SampleActivity.With("personal-message", "serviceUrl", "https://smba.trafficmanager.net/amer/");
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(host, otherUrl, token));
        var otherChannel = SampleActivity.With("personal-message", "channelId", "webchat");
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(host, otherChannel, token));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(host, OfTenant(null), token));
        Assert.Equal(HttpStatusCode.OK, await Status(host, Body, token));
        Assert.Equal(2, host.Turns.Seen.Count);
    }

    [Fact]
    public async Task Without_an_app_id_no_token_is_asked_for_and_only_this_machine_is_answered()
    {
        await using var host = await BotHost.Start("Development", []);

        var local = SampleActivity.With("personal-message", "serviceUrl", "http://localhost:56151/_connector");
        Assert.Equal(HttpStatusCode.OK, await Status(host, local, null));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(host, Body, null));
    }

    [Fact]
    public async Task Without_an_app_id_the_tenants_count_when_there_are_any()
    {
        await using var host = await BotHost.Start("Development", new() { ["Bot:Tenants:0"] = "00000000-0000-4000-8000-000000000001" });
        var local = SampleActivity.With("personal-message", "serviceUrl", "http://127.0.0.1:56151/_connector");

        Assert.Equal(HttpStatusCode.Forbidden, await Status(host, local, null));
    }

    private static async Task<HttpStatusCode> Status(BotHost host, string body, string? token)
    {
        using var response = await host.Post(body, token);
        return response.StatusCode;
    }

    private static string OfTenant(string? tenant)
    {
        var activity = SampleActivity.Json("personal-message");
        activity["conversation"]!["tenantId"] = tenant is null ? null : JsonValue.Create(tenant);
        activity.Remove("channelData");
        return activity.ToJsonString();
    }
}
