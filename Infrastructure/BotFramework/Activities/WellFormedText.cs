using System.Buffers.Text;

namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>
/// Half of an escaped surrogate pair parses, and throws only when somebody reads it. Clients that cut a text amid an emoji send
/// such halves; what they wrote is read all the same, with a mark where the half was.
/// </summary>
internal static class WellFormedText
{
    private const int EscapeLength = 6;

    /// <param name="json">UTF-8; a backslash occurs in strings only.</param>
    /// <returns>The same where there is nothing to mend, which is most often.</returns>
    public static ReadOnlyMemory<byte> Mend(ReadOnlyMemory<byte> json)
    {
        if (!IsInDoubt(json.Span)) return json;
        var mended = json.ToArray();
        for (var at = 0; at < mended.Length;) at += Step(mended.AsSpan(at));
        return mended;
    }

    private static bool IsInDoubt(ReadOnlySpan<byte> json) => json.IndexOf("\\ud"u8) >= 0 || json.IndexOf("\\uD"u8) >= 0;

    /// <returns>How far what was looked at goes.</returns>
    private static int Step(Span<byte> json)
    {
        if (json[0] != '\\') return json.IndexOf((byte)'\\') is >= 0 and var next ? next : json.Length;
        if (Unit(json) is not { } unit || !char.IsSurrogate(unit)) return 2;
        if (char.IsHighSurrogate(unit) && Unit(json[EscapeLength..]) is { } low && char.IsLowSurrogate(low)) return 2 * EscapeLength;
        "\\uFFFD"u8.CopyTo(json);
        return EscapeLength;
    }

    private static char? Unit(ReadOnlySpan<byte> json) =>
        json.Length >= EscapeLength && json[0] == '\\' && json[1] == 'u'
        && Utf8Parser.TryParse(json[2..EscapeLength], out ushort unit, out var read, 'x') && read == EscapeLength - 2 ? (char)unit : null;
}
