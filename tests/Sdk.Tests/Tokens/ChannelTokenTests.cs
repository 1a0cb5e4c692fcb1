using MicroAssignBot.Infrastructure.Tests.BotFramework;
using MicroAssignBot.Infrastructure.Tests.BotFramework.Inbound;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.Tokens;

namespace MicroAssignBot.Sdk.Tests.Tokens;

/// <summary>The SDK lets in and refuses the same tokens as the bot, which are held against the bot in its own tests.</summary>
public sealed class ChannelTokenTests
{
    /// <summary>Where the bot is stricter, with the rule that demands it.</summary>
    private static readonly Dictionary<string, string> Stricter = new()
    {
        ["RS384"] = "The channel's metadata announces RS256 alone, and nothing else is let in.",
        ["RS512"] = "The channel's metadata announces RS256 alone, and nothing else is let in.",
    };

    public static TheoryData<string> Forgeries => [.. ForgedTokens.All.Keys];

    [Fact]
    public async Task A_token_of_the_channel_opens() => Assert.True(await Opens(ChannelIdentity.Token()));

    [Theory]
    [InlineData(-9, -4)]
    [InlineData(4, 50)]
    public async Task Clocks_may_differ_by_five_minutes(int from, int until) =>
        Assert.True(await Opens(ChannelIdentity.Token(fromMinutes: from, untilMinutes: until)));

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_token_is_refused_that_has(string what) =>
        Assert.Equal(Stricter.ContainsKey(what), await Opens(ForgedTokens.All[what]()));

    [Fact]
    public async Task A_key_that_is_not_endorsed_for_Teams_opens_nothing()
    {
        Assert.False(await Opens(ChannelIdentity.Token(), channel => channel.PublishEndorsedFor(ChannelKey.First, "skype", "msteamsx")));
        Assert.False(await Opens(ChannelIdentity.Token(), channel => channel.PublishWithoutEndorsements(ChannelKey.First)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Basic TOKEN")]
    [InlineData("Bearer TOKEN more")]
    public async Task The_header_has_exactly_two_parts(string header) =>
        Assert.False(await OpensWith(header.Replace("TOKEN", ChannelIdentity.Token(), StringComparison.Ordinal), _ => { }));

    private static Task<bool> Opens(string token, Action<ChannelIdentity>? publish = null) =>
        OpensWith($"Bearer {token}", publish ?? (_ => { }));

    // The newer classes do the same with keys that they remember for the whole process.
#pragma warning disable CS0618
    private static async Task<bool> OpensWith(string header, Action<ChannelIdentity> publish)
    {
        // The SDK remembers keys for the whole process by the address of the metadata; a query of its own makes each case new.
        using var http = new FakeHttp();
        var metadata = $"https://login.botframework.com/v1/.well-known/openidconfiguration?{Guid.NewGuid()}";
        publish(new ChannelIdentity(http, metadata));
        using var client = new HttpClient(http);
        ChannelValidation.OpenIdMetadataUrl = metadata;
        try
        {
            var identity = await ChannelValidation.AuthenticateChannelToken(
                header, new SimpleCredentialProvider(SampleActivity.AppId, "not-a-secret"), SampleActivity.ServiceUrl, client, "msteams",
                new AuthenticationConfiguration());
            return identity is { IsAuthenticated: true };
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or SecurityTokenException or ArgumentException)
        {
            return false;
        }
    }
#pragma warning restore CS0618
}
