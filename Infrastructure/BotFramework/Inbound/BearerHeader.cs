using Microsoft.Extensions.Primitives;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

internal static class BearerHeader
{
    private const string Scheme = "Bearer ";

    /// <summary>Accepts one header of exactly two parts: <c>Bearer</c> in any case, and the token.</summary>
    public static bool TryRead(StringValues header, out ReadOnlyMemory<char> token)
    {
        token = header.Count == 1 && header[0] is { } only && only.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? only.AsMemory(Scheme.Length)
            : default;
        return !token.IsEmpty && !token.Span.Contains(' ');
    }
}
