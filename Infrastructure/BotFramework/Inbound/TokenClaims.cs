using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>
/// Reads the claims of a token before it is validated. None of them is believed: they only spare the work on tokens that cannot
/// be the channel's.
/// </summary>
internal static class TokenClaims
{
    /// <summary>In characters. The channel's tokens take about a thousand.</summary>
    private const int Longest = 8 * 1024;

    private const int LongestKeyId = 256;

    /// <returns>
    /// The id of the key that the token claims to be signed with; null when it names another issuer, audience or algorithm.
    /// </returns>
    public static string? KeyOf(ReadOnlyMemory<char> token, string issuer, string audience)
    {
        if (token.Length > Longest) return null;
        try
        {
            var claims = new JsonWebToken(token);
            return claims.Alg == SecurityAlgorithms.RsaSha256 && claims.Issuer == issuer && claims.Audiences.Contains(audience)
                && claims.Kid is { Length: > 0 and <= LongestKeyId } key ? key : null;
        }
        // The edge of the library: whatever it throws, the text is no token.
        catch (Exception)
        {
            return null;
        }
    }
}
