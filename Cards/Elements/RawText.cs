using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace MicroAssignBot.Cards.Elements;

/// <summary>
/// Unescapes what the relaxed encoder escapes without need. An emoji shrinks from 12 characters to 2, a full-width space from 6
/// to 1. Cards have a size limit, and people write in every alphabet.
/// </summary>
internal static class RawText
{
    private const int EscapeLength = 6;

    /// <param name="escaped">Valid UTF-8 JSON; a backslash occurs in strings only.</param>
    public static byte[] Unescape(ReadOnlySpan<byte> escaped)
    {
        if (escaped.IndexOf("\\u"u8) < 0) return escaped.ToArray();
        var raw = ArrayPool<byte>.Shared.Rent(escaped.Length);
        var written = 0;
        for (var at = 0; at < escaped.Length;)
        {
            var (read, rune) = Escape(escaped[at..]);
            if (rune is { } letter) written += letter.EncodeToUtf8(raw.AsSpan(written));
            else written += Copy(escaped.Slice(at, read), raw.AsSpan(written));
            at += read;
        }

        var unescaped = raw[..written];
        ArrayPool<byte>.Shared.Return(raw);
        return unescaped;
    }

    /// <returns>How many bytes to consume, and the rune to write in their place; null copies the bytes.</returns>
    private static (int Read, Rune? Raw) Escape(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf((byte)'\\') is not 0 and var plain) return (plain < 0 ? json.Length : plain, null);
        if (Unit(json) is not { } unit) return (2, null);
        if (Rune.TryCreate(unit, out var single)) return (EscapeLength, IsPlain(single) ? single : null);
        return Unit(json[EscapeLength..]) is { } low && Rune.TryCreate(unit, low, out var pair)
            ? (2 * EscapeLength, pair)
            : (EscapeLength, null);
    }

    private static char? Unit(ReadOnlySpan<byte> json) =>
        json.Length >= EscapeLength && json[0] == '\\' && json[1] == 'u'
        && Utf8Parser.TryParse(json[2..EscapeLength], out ushort unit, out _, 'x') ? (char)unit : null;

    private static bool IsPlain(Rune rune) => !rune.IsAscii && !Rune.IsControl(rune);

    private static int Copy(ReadOnlySpan<byte> from, Span<byte> to)
    {
        from.CopyTo(to);
        return from.Length;
    }
}
