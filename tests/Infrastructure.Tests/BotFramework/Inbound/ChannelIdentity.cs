using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Inbound;

/// <summary>A key of the channel. Making one takes long, so the tests share a few.</summary>
internal sealed class ChannelKey(string id)
{
    public static readonly ChannelKey First = new("key-1");
    public static readonly ChannelKey Second = new("key-2");
    public static readonly ChannelKey Third = new("key-3");

    public RsaSecurityKey Key { get; } = new(RSA.Create(2048)) { KeyId = id };

    public JsonObject ToJson(JsonArray? endorsements)
    {
        var parameters = Key.Rsa.ExportParameters(includePrivateParameters: false);
        var json = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (endorsements is not null)
            json["endorsements"] = endorsements;
        return json;
    }
}

/// <summary>The channel's side of authentication: it publishes keys, and signs.</summary>
internal sealed class ChannelIdentity
{
    private const string Keys = "https://login.botframework.com/v1/.well-known/keys";
    private JsonArray published = [];

    public ChannelIdentity(
        FakeHttp http, string metadata = "https://login.botframework.com/v1/.well-known/openidconfiguration")
    {
        http.On("GET", metadata, System.Net.HttpStatusCode.OK, $$"""
            {"issuer":"https://api.botframework.com","jwks_uri":"{{Keys}}","id_token_signing_alg_values_supported":["RS256"]}
            """);
        http.On("GET", Keys, () =>
            FakeHttp.Json(System.Net.HttpStatusCode.OK, new JsonObject { ["keys"] = published.DeepClone() }.ToJsonString()));
        Publish(ChannelKey.First);
    }

    public void Publish(params ChannelKey[] keys) => published = [.. keys.Select(key => key.ToJson(["msteams", "skype"]))];

    public void PublishEndorsedFor(ChannelKey key, params string[] channels) =>
        published = [key.ToJson([.. channels.Select(channel => JsonValue.Create(channel))])];

    public void PublishWithoutEndorsements(ChannelKey key) => published = [key.ToJson(null)];

    public static string Token(
        ChannelKey? key = null,
        string issuer = "https://api.botframework.com",
        string audience = SampleActivity.AppId,
        string? serviceUrl = SampleActivity.ServiceUrl,
        int fromMinutes = -10,
        int untilMinutes = 50,
        SigningCredentials? signedBy = null,
        string? tenant = null)
    {
        var claims = new Dictionary<string, object>();
        if (serviceUrl is not null)
            claims["serviceurl"] = serviceUrl;
        if (tenant is not null)
            claims["tid"] = tenant;
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = now.AddMinutes(fromMinutes),
            Expires = now.AddMinutes(untilMinutes),
            Claims = claims,
            SigningCredentials = signedBy ?? new SigningCredentials((key ?? ChannelKey.First).Key, SecurityAlgorithms.RsaSha256),
        });
    }

    /// <summary>A token with the same claims that says it needs no signature.</summary>
    public static string Unsigned()
    {
        var parts = Token().Split('.');
        return $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"key-1"}""")}.{parts[1]}.";
    }
}
