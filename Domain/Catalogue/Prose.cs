using System.Text.RegularExpressions;

namespace MicroAssignBot.Domain.Catalogue;

/// <summary>Checks of a text that need not understand it.</summary>
public static partial class Prose
{
    /// <summary>
    /// Counts sentences. A sentence ends where nothing follows, or a capital or a digit, perhaps after an opening bracket or
    /// quotation mark. The full stop of one letter (<c>e.g.</c>) ends none; words after the last end count as a sentence.
    /// </summary>
    public static int Sentences(string text)
    {
        var ends = SentenceEnd().Matches(text);
        var last = ends.Count > 0 ? ends[^1] : null;
        var rest = last is null ? text : text[(last.Index + last.Length)..];
        return ends.Count + (string.IsNullOrWhiteSpace(rest) ? 0 : 1);
    }

    public static bool HasBrackets(string text) => text.AsSpan().ContainsAny('[', ']');

    /// <returns>Whether every square bracket has its partner, none lies inside another pair and no pair is empty.</returns>
    public static bool BlanksAreWhole(string text) => !Prose.HasBrackets(Blank().Replace(text, ""));

    /// <returns>Whether the text is free of control characters, line separators and white space at its ends.</returns>
    public static bool IsTidy(string text) => text.Trim().Length == text.Length && !Unprintable().IsMatch(text);

    [GeneratedRegex("""(?<!\b\p{L})[.!?…]+["”’»)\]]*(?=\s+["“‘«(\[]*[\p{Lu}\p{Nd}]|\s*$)""", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\[[^\[\]]*[^\[\]\s][^\[\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"[\p{Cc}\p{Zl}\p{Zp}]", RegexOptions.CultureInvariant)]
    private static partial Regex Unprintable();
}
