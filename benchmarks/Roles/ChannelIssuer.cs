using System.Net;
using System.Security.Cryptography;
using System.Text;
using MicroAssignBot.Benchmarks.Scenes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MicroAssignBot.Benchmarks.Roles;

/// <summary>Publishes a key of its own where the product looks for the channel's, and signs with it.</summary>
internal sealed class ChannelIssuer : HttpMessageHandler
{
    public const string ServiceHost = "connector.benchmark.example";
    public const string ServiceUrl = $"https://{ServiceHost}/emea/";

    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "benchmark" };

    public string Token()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "https://api.botframework.com",
            Audience = Activities.AppId,
            NotBefore = now.AddMinutes(-1),
            Expires = now.AddHours(1),
            Claims = new Dictionary<string, object> { ["serviceurl"] = ServiceUrl },
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        });
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isKeys = request.RequestUri!.AbsolutePath.EndsWith("/keys", StringComparison.Ordinal);
        var body = isKeys
            ? $$"""
                {"keys":[{"kty":"RSA","use":"sig","kid":"{{key.KeyId}}","n":"{{Part(p => p.Modulus)}}",
                "e":"{{Part(p => p.Exponent)}}","endorsements":["msteams"]}]}
                """
            : """
                {"issuer":"https://api.botframework.com","jwks_uri":"https://login.botframework.com/v1/.well-known/keys",
                "id_token_signing_alg_values_supported":["RS256"]}
                """;
        return Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
    }

    private string Part(Func<RSAParameters, byte[]?> part) => Base64UrlEncoder.Encode(part(key.Rsa.ExportParameters(false)));
}
