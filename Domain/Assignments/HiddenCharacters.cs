using System.Buffers;
using System.Text;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// Removes invisible characters that make a text look like another: direction marks, characters without width, and blank letters.
/// Joiners stay where they join letters or pictures, as in Persian, in Hindi and in a family of emoji.
/// </summary>
public static class HiddenCharacters
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
    private const int BlackFlag = 0x1F3F4;

    /// <summary>Scripts below this code point do not join letters: Latin, Greek, Cyrillic, Armenian, Hebrew.</summary>
    private const int FirstJoined = 0x0600;

    private static readonly SearchValues<char> Perhaps = SearchValues.Create(
        "\u00AD\u034F\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2065"
        + "\u2066\u2067\u2068\u2069\u206A\u206B\u206C\u206D\u206E\u206F\u3164\uFEFF\uFFA0\uFFF9\uFFFA\uFFFB\uDB40");

    public static string Without(string text)
    {
        if (!text.AsSpan().ContainsAny(Perhaps)) return text;
        var seen = new StringBuilder(text.Length);
        var before = default(Rune);
        var inFlag = false;
        foreach (var rune in text.EnumerateRunes())
        {
            inFlag = rune.Value == BlackFlag || (inFlag && IsTag(rune));
            if (IsTag(rune) ? !inFlag : IsJoiner(rune) ? !Joins(before) : IsHidden(rune)) continue;
            seen.Append(rune.ToString());
            before = rune;
        }

        return seen.ToString();
    }

    private static bool IsJoiner(Rune rune) => rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner;

    private static bool Joins(Rune before) => before.Value >= FirstJoined && before.Value is < 0x2000 or > 0x206F;

    /// <summary>Tag characters spell the region of a flag, and mean nothing elsewhere.</summary>
    private static bool IsTag(Rune rune) => rune.Value is >= 0xE0000 and <= 0xE007F;

    private static bool IsHidden(Rune rune) => rune.IsBmp && Perhaps.Contains((char)rune.Value);
}
