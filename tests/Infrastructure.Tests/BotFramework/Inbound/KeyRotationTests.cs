using System.Net;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Inbound;

/// <summary>When the channel changes its keys …</summary>
public sealed class KeyRotationTests
{
    private static readonly string Body = SampleActivity.Text("personal-message");

    [Fact]
    public async Task The_first_token_of_each_new_key_is_accepted_twice_in_a_row()
    {
        await using var host = await BotHost.Production();
        Assert.Equal(HttpStatusCode.OK, await Status(host, ChannelKey.First));

        host.Channel.Publish(ChannelKey.Second);
        Assert.Equal(HttpStatusCode.OK, await Status(host, ChannelKey.Second));

        host.Time.Advance(TimeSpan.FromSeconds(31));
        host.Channel.Publish(ChannelKey.Third);
        Assert.Equal(HttpStatusCode.OK, await Status(host, ChannelKey.Third));
    }

    [Fact]
    public async Task A_token_that_was_remembered_is_refused_with_its_key()
    {
        await using var host = await BotHost.Production();
        var old = ChannelIdentity.Token();
        Assert.Equal(HttpStatusCode.OK, await Status(host, old));
        Assert.Equal(1, host.Memory.Count);

        host.Channel.Publish(ChannelKey.Second);
        Assert.Equal(HttpStatusCode.OK, await Status(host, ChannelKey.Second));

        Assert.Equal(1, host.Memory.Count);
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(host, old));
    }

    [Fact]
    public async Task Unknown_keys_do_not_make_the_bot_ask_for_more_than_once_in_half_a_minute()
    {
        await using var host = await BotHost.Production();
        Assert.Equal(HttpStatusCode.OK, await Status(host, ChannelKey.First));
        for (var forged = 0; forged < 20; forged++)
            Assert.Equal(HttpStatusCode.Unauthorized, await Status(host, ChannelKey.Third));

        Assert.InRange(host.Http.Requests.Count(request => request.Url.EndsWith("/keys", StringComparison.Ordinal)), 2, 3);
    }

    private static Task<HttpStatusCode> Status(BotHost host, ChannelKey key) => Status(host, ChannelIdentity.Token(key));

    private static async Task<HttpStatusCode> Status(BotHost host, string token)
    {
        using var response = await host.Post(Body, token);
        return response.StatusCode;
    }
}
