using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Primitives;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

internal static class BearerHeader
{
    /// <summary>One header of exactly two parts, <c>Bearer</c> in any case and the token.</summary>
    public static bool TryRead(StringValues header, [NotNullWhen(true)] out string? token)
    {
        token = null;
        if (header.Count != 1 || header[0]?.Split(' ') is not [var scheme, { Length: > 0 } value])
            return false;
        if (!scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            return false;
        token = value;
        return true;
    }
}
