using System.Globalization;
using System.Text;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Parts;

/// <summary>
/// A link of a task under the title that its author gave it. Where the title is not plainly words it could pass for an address, so it is
/// plain text then, and what can be clicked is the host beside it.
/// </summary>
internal static class LinkText
{
    /// <summary>What joins letters and makes no address of them.</summary>
    private const string Joining = "-–'’&+()\"“”„‘«»「」\u200C\u200D";

    /// <summary>Digits and a letter that look like a dot among Latin letters.</summary>
    private const string LikeDots = "\u0660\u06F0\uA4F8";

    private const string Spaces = " \u00A0\u3000";

    /// <param name="label">The name of a format for the title; null for the title alone.</param>
    public static RichTextBlock Link(this CardBuilder builder, string title, string url, string? label = null)
    {
        var (shown, host) = (label is null ? title : builder.Text.Format(label, title), HostOf(url));
        if (host is null || IsWords(PlainText.Clean(title))) return Texts.Link(shown, url);
        if (label is null && string.Equals(title, host, StringComparison.OrdinalIgnoreCase)) return Texts.Link(host, url);
        return new RichTextBlock([new TextRun(builder.Text.Format("work.file-at", shown) + " "), TextRun.Link(host, url)])
        {
            Spacing = Spacing.Small,
        };
    }

    /// <returns>The host in the form that is looked up, with its port where that is not the usual one.</returns>
    private static string? HostOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IdnHost.Length > 0
        ? $"{address.IdnHost.ToLowerInvariant()}{(address.IsDefaultPort ? "" : $":{address.Port}")}"
        : null;

    // Compatibility forms of dots and slashes become those: a full-width one, a leader.
    private static bool IsWords(string title) =>
        !title.Any(letter => char.IsWhiteSpace(letter) && !Spaces.Contains(letter, StringComparison.Ordinal))
        && title.Normalize(NormalizationForm.FormKC).Split(' ').All(IsWord);

    /// <summary>Nothing stands between two letters that could be the dot or the slash of an address.</summary>
    private static bool IsWord(string word)
    {
        var isLatin = word.Any(char.IsAsciiLetter);
        List<Rune> runes = [.. word.EnumerateRunes()];
        var (first, last) = (runes.FindIndex(IsLetter), runes.FindLastIndex(IsLetter));
        return first < 0 || runes[first..last].TrueForAll(rune =>
            IsOneOf(Joining, rune) || (IsLetter(rune) && !(isLatin && IsOneOf(LikeDots, rune))));
    }

    private static bool IsLetter(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsOneOf(string marks, Rune rune) => rune.IsBmp && marks.Contains((char)rune.Value, StringComparison.Ordinal);
}
