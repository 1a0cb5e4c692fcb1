using System.Buffers.Text;

namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>
/// Half of an escaped surrogate pair parses as JSON, and throws only when it is read as text. Clients that cut a text within an
/// emoji send such halves. This puts a replacement character in the place of each half, so that the rest can be read.
/// </summary>
internal static class WellFormedText
{
    private const int EscapeLength = 6;

    /// <param name="json">UTF-8; a backslash occurs in strings only.</param>
    /// <returns>The same memory when there is nothing to replace, which is the usual case.</returns>
    public static ReadOnlyMemory<byte> Mend(ReadOnlyMemory<byte> json)
    {
        if (!IsInDoubt(json.Span)) return json;
        var mended = json.ToArray();
        for (var at = 0; at < mended.Length;) at += Step(mended.AsSpan(at));
        return mended;
    }

    private static bool IsInDoubt(ReadOnlySpan<byte> json) => json.IndexOf("\\ud"u8) >= 0 || json.IndexOf("\\uD"u8) >= 0;

    /// <returns>How many bytes this step has covered.</returns>
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
