using System.Net;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Inbound;

/// <summary>Whoever asks too often …</summary>
public sealed class RequestLimitsTests
{
    private static readonly string Body = SampleActivity.Text("personal-message");

    [Fact]
    public async Task As_a_person_is_told_when_to_ask_again_and_nobody_else_is()
    {
        await using var host = await BotHost.Start(
            "Production", new(BotHost.Identified) { ["Limits:PersonPerSecond"] = "1", ["Limits:PersonBurst"] = "3" });
        var token = ChannelIdentity.Token();
        for (var time = 0; time < 3; time++)
        {
            using var fine = await host.Post(Body, token);
            Assert.Equal(HttpStatusCode.OK, fine.StatusCode);
        }

        using var refused = await host.Post(Body, token);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
        var other = SampleActivity.Json("personal-message");
        other["from"]!["aadObjectId"] = "3f2c1a00-0000-4000-8000-000000000002";
        using var anybodyElse = await host.Post(other.ToJsonString(), token);
        Assert.Equal(HttpStatusCode.OK, anybodyElse.StatusCode);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", false)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", false)]
    [InlineData("203.0.113.7", "203.0.113.8", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::2", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", true)]
    [InlineData("127.0.0.1", "127.0.0.1", true)]
    [InlineData("::1", "::1", true)]
    public void From_one_network_is_told_apart_from_others_and_from_this_machine(string first, string second, bool allowed)
    {
        using var limits = new RequestLimits(Options.Create(new RequestLimitsOptions { AddressPerSecond = 1, AddressBurst = 1 }));

        Assert.True(limits.AllowsAddress(From(first), out _));
        Assert.Equal(allowed, limits.AllowsAddress(From(second), out var retryAfter));
        Assert.Equal(allowed, retryAfter == TimeSpan.Zero);
    }

    [Fact]
    public void With_what_is_configured_by_default_a_busy_person_is_never_in_the_way_of_themselves()
    {
        using var limits = new RequestLimits(Options.Create(new RequestLimitsOptions()));

        Assert.All(Enumerable.Range(0, 100), _ => Assert.True(limits.AllowsPerson("somebody", out TimeSpan _)));
    }

    [Fact]
    public async Task Without_a_token_fills_one_line_of_the_log_and_not_thousands()
    {
        await using var host = await BotHost.Production();
        for (var time = 0; time < 200; time++)
        {
            using var refused = await host.Post(Body, token: null);
        }

        Assert.Equal("Refused requests: no valid token; 1 since this was last said.", Assert.Single(host.Log.Lines));
        host.Time.Advance(TimeSpan.FromSeconds(10));
        using var next = await host.Post(Body, token: null);
        Assert.Equal("Refused requests: no valid token; 200 since this was last said.", host.Log.Lines[^1]);
    }

    private static DefaultHttpContext From(string address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return context;
    }
}
