using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Inbound;

/// <summary>Only the channel is let in.</summary>
public sealed class ChannelAuthenticationTests
{
    private static readonly string Body = SampleActivity.Text("personal-message");

    public static TheoryData<string> Forgeries => [.. ForgedTokens.All.Keys];

    [Fact]
    public async Task A_token_of_the_channel_opens()
    {
        await using var host = await BotHost.Production();
        using var response = await host.Post(Body, ChannelIdentity.Token());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(host.Turns.Seen);
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_token_is_refused_that_has(string what)
    {
        await using var host = await BotHost.Production();
        using var response = await host.Post(Body, ForgedTokens.All[what]());

        await IsRefusedWithoutAWord(response);
        Assert.Empty(host.Turns.Seen);
    }

    [Theory]
    [InlineData(-9, -4)]
    [InlineData(4, 50)]
    public async Task Clocks_may_differ_by_five_minutes(int from, int until)
    {
        await using var host = await BotHost.Production();
        using var response = await host.Post(Body, ChannelIdentity.Token(fromMinutes: from, untilMinutes: until));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("https://SMBA.trafficmanager.net/EMEA/7f1c6c57-0000-4000-8000-0000000000aa/")]
    [InlineData("https://smba.trafficmanager.net/emea/7f1c6c57-0000-4000-8000-0000000000aa")]
    public async Task The_service_URL_may_differ_in_case_and_one_slash(string serviceUrl)
    {
        await using var host = await BotHost.Production();
        using var response = await host.Post(Body, ChannelIdentity.Token(serviceUrl: serviceUrl));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_key_must_be_endorsed_for_Teams()
    {
        await using var host = await BotHost.Production(channel => channel.PublishEndorsedFor(ChannelKey.First, "skype", "msteamsx"));
        using var response = await host.Post(Body, ChannelIdentity.Token());

        await IsRefusedWithoutAWord(response);
    }

    [Fact]
    public async Task A_key_without_endorsements_opens_nothing()
    {
        await using var host = await BotHost.Production(channel => channel.PublishWithoutEndorsements(ChannelKey.First));
        using var response = await host.Post(Body, ChannelIdentity.Token());

        await IsRefusedWithoutAWord(response);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("TOKEN")]
    [InlineData("Basic TOKEN")]
    [InlineData("Bearer TOKEN more")]
    [InlineData("Bearer,TOKEN")]
    [InlineData("Bearer Bearer TOKEN")]
    public async Task The_header_has_exactly_two_parts(string? header)
    {
        await using var host = await BotHost.Production();
        using var response = await Post(host, header is null ? [] : [header]);

        await IsRefusedWithoutAWord(response);
    }

    // Read directly, because clients tidy such a header up before they send it.
    [Theory]
    [InlineData("Bearer  token")]
    [InlineData(" Bearer token")]
    [InlineData("Bearer token ")]
    [InlineData("Bearer\ttoken")]
    public void One_space_lies_between_them_and_none_around(string header) => Assert.False(BearerHeader.TryRead(header, out _));

    [Fact]
    public async Task Two_headers_are_none()
    {
        await using var host = await BotHost.Production();
        using var response = await Post(host, ["Bearer TOKEN", "Bearer TOKEN"]);

        await IsRefusedWithoutAWord(response);
    }

    [Fact]
    public async Task The_scheme_may_be_written_in_any_case()
    {
        await using var host = await BotHost.Production();
        using var response = await host.Post(Body, new AuthenticationHeaderValue("bEARER", ChannelIdentity.Token()));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task While_no_keys_can_be_had_nobody_is_let_in()
    {
        await using var host = await BotHost.Production();
        host.Http.On("GET", "https://login.botframework.com/v1/.well-known/keys", HttpStatusCode.BadGateway, "");
        using var response = await host.Post(Body, ChannelIdentity.Token());

        await IsRefusedWithoutAWord(response);
    }

    private static Task<HttpResponseMessage> Post(BotHost host, string[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(Body, Encoding.UTF8) };
        var token = ChannelIdentity.Token();
        foreach (var header in headers)
            request.Headers.TryAddWithoutValidation("Authorization", header.Replace("TOKEN", token, StringComparison.Ordinal));
        return host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task IsRefusedWithoutAWord(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Empty(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
