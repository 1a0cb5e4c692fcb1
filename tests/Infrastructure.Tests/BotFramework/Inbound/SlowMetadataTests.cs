using System.Net;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Inbound;

/// <summary>While the host of the keys does not answer …</summary>
public sealed class SlowMetadataTests
{
    private const string Metadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";
    private static readonly string Body = SampleActivity.Text("personal-message");

    [Fact]
    public async Task A_remembered_token_and_a_known_key_are_answered_at_once()
    {
        await using var host = await BotHost.Production();
        var remembered = ChannelIdentity.Token();
        Assert.Equal(HttpStatusCode.OK, await Status(host, remembered));
        Hang(host);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        var before = Asked(host);

        var stranger = Status(host, ChannelIdentity.Token(ChannelKey.Third));

        Assert.Equal(HttpStatusCode.OK, await Status(host, remembered));
        Assert.Equal(HttpStatusCode.OK, await Status(host, ChannelIdentity.Token(untilMinutes: 40)));
        Assert.False(stranger.IsCompleted);
        await Expire(host, before);
        Assert.Equal(HttpStatusCode.Unauthorized, await stranger);
    }

    [Fact]
    public async Task Strangers_do_not_make_it_asked_more_often()
    {
        await using var host = await BotHost.Production();
        Assert.Equal(HttpStatusCode.OK, await Status(host, ChannelIdentity.Token()));
        Hang(host);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        var before = Asked(host);

        var strangers = Enumerable.Range(0, 20).Select(_ => Status(host, ChannelIdentity.Token(ChannelKey.Third))).ToList();
        await Expire(host, before);
        Assert.All(await Task.WhenAll(strangers), status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(host, ChannelIdentity.Token(ChannelKey.Third)));

        Assert.Equal(before + 1, Asked(host));
    }

    [Fact]
    public async Task A_token_that_says_itself_that_it_is_not_the_channels_makes_nobody_ask()
    {
        await using var host = await BotHost.Production();
        string[] foreign =
        [
            ChannelIdentity.Token(ChannelKey.Third, issuer: "https://sts.windows.net/"),
            ChannelIdentity.Token(ChannelKey.Third, audience: SampleActivity.Tenant),
            ChannelIdentity.Unsigned(),
            "no.token.atall",
            new string('a', 20_000),
        ];
        foreach (var token in foreign)
            Assert.Equal(HttpStatusCode.Unauthorized, await Status(host, token));

        Assert.Empty(host.Http.Requests);
    }

    [Fact]
    public async Task Keys_that_are_the_same_as_before_leave_remembered_tokens_remembered()
    {
        await using var host = await BotHost.Production();
        var first = ChannelIdentity.Token();
        Assert.Equal(HttpStatusCode.OK, await Status(host, first));
        Assert.Equal(HttpStatusCode.OK, await Status(host, ChannelIdentity.Token(untilMinutes: 40)));
        host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(host, ChannelIdentity.Token(ChannelKey.Third)));

        Assert.Equal(HttpStatusCode.OK, await Status(host, first));
        Assert.Equal(2, host.Memory.Count);
    }

    [Fact]
    public async Task The_keys_are_looked_for_anew_now_and_then_and_nobody_waits_for_it()
    {
        await using var host = await BotHost.Production();
        Assert.Equal(HttpStatusCode.OK, await Status(host, ChannelIdentity.Token(untilMinutes: 60 * 24)));
        Hang(host);
        host.Time.Advance(TimeSpan.FromHours(13));
        var before = Asked(host);

        Assert.Equal(HttpStatusCode.OK, await Status(host, ChannelIdentity.Token(untilMinutes: 60 * 23)));
        while (Asked(host) == before)
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    private static void Hang(BotHost host) => host.Http.On("GET", Metadata, async (_, cancellation) =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        return new HttpResponseMessage();
    });

    // The look runs beside the requests, and begins when it gets to it.
    private static async Task Expire(BotHost host, int before)
    {
        while (Asked(host) == before)
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
        host.Time.Advance(TimeSpan.FromSeconds(5));
    }

    private static int Asked(BotHost host) => host.Http.Requests.Count(request => request.Url == Metadata);

    private static async Task<HttpStatusCode> Status(BotHost host, string token)
    {
        using var response = await host.Post(Body, token);
        return response.StatusCode;
    }
}
