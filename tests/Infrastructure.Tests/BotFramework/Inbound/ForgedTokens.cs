using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Inbound;

/// <summary>Tokens that are not the channel's, or not for this request, by what is wrong with them.</summary>
internal static class ForgedTokens
{
    public static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>
    {
        ["another issuer"] = () => ChannelIdentity.Token(issuer: "https://sts.windows.net/" + SampleActivity.Tenant),
        ["the government's issuer"] = () => ChannelIdentity.Token(issuer: "https://api.botframework.us"),
        ["another audience"] = () => ChannelIdentity.Token(audience: "00000000-0000-4000-8000-000000000001"),
        ["a key that is not published"] = () => ChannelIdentity.Token(ChannelKey.Second),
        ["another key under a published id"] = () => ChannelIdentity.Token(signedBy: Posing(ChannelKey.Second)),
        ["expired, beyond the skew"] = () => ChannelIdentity.Token(fromMinutes: -60, untilMinutes: -6),
        ["not yet valid, beyond the skew"] = () => ChannelIdentity.Token(fromMinutes: 6),
        ["no service URL"] = () => ChannelIdentity.Token(serviceUrl: null),
        ["an empty service URL"] = () => ChannelIdentity.Token(serviceUrl: ""),
        ["another service URL"] = () => ChannelIdentity.Token(serviceUrl: "https://smba.trafficmanager.net/amer/"),
        ["a service URL that only begins alike"] = () => ChannelIdentity.Token(serviceUrl: SampleActivity.ServiceUrl + "x"),
        ["no signature"] = () => ChannelIdentity.Unsigned(),
        ["no signature and no algorithm"] = () => ChannelIdentity.Token()[..(ChannelIdentity.Token().LastIndexOf('.') + 1)],
        ["RS384"] = () => ChannelIdentity.Token(signedBy: new(ChannelKey.First.Key, SecurityAlgorithms.RsaSha384)),
        ["RS512"] = () => ChannelIdentity.Token(signedBy: new(ChannelKey.First.Key, SecurityAlgorithms.RsaSha512)),
        ["PS256"] = () => ChannelIdentity.Token(signedBy: new(ChannelKey.First.Key, SecurityAlgorithms.RsaSsaPssSha256)),
        ["HS256 with the public key as its secret"] = () => ChannelIdentity.Token(signedBy: PublicKeyAsSecret()),
        ["a signature of something else"] = () => ChannelIdentity.Token()[..^6] + "AAAAAA",
        ["no token at all"] = () => "nonsense",
        ["three dots"] = () => "a.b.c",
        ["very long"] = () => new string('a', 20_000),
    };

    private static SigningCredentials Posing(ChannelKey key) =>
        new(new RsaSecurityKey(key.Key.Rsa) { KeyId = ChannelKey.First.Key.KeyId }, SecurityAlgorithms.RsaSha256);

    private static SigningCredentials PublicKeyAsSecret() => new(
        new SymmetricSecurityKey(Encoding.UTF8.GetBytes(ChannelKey.First.Key.Rsa.ExportSubjectPublicKeyInfoPem()))
        {
            KeyId = ChannelKey.First.Key.KeyId,
        },
        SecurityAlgorithms.HmacSha256);
}
