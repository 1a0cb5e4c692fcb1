using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace MicroAssignBot.Bot.Dialogs.Intents;

/// <summary>
/// A message as bare words: without marks, mentions, punctuation and anything hidden, in small letters. <c>"Help!"</c>,
/// <c>/help</c> and <c>&lt;p&gt;help&lt;/p&gt;</c> are all <c>help</c>.
/// </summary>
internal static partial class PlainWords
{
    /// <summary>UTF-16 units. A longer message says more than thanks or a request for help.</summary>
    private const int MostWritten = 600;
    private const int MostWords = 120;

    /// <returns>Empty when there are no words, or far too many for a command.</returns>
    public static string From(string text)
    {
        if (text.Length > MostWritten) return "";
        var bare = Unmarked(Mention().Replace(text, " "));
        var words = new StringBuilder(bare.Length);
        foreach (var rune in bare.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) words.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (!IsPassedOver(rune) && words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }

        return words.Length > MostWords ? "" : words.ToString().TrimEnd();
    }

    /// <summary>What follows a command of one word, however that is written; each space in it is a single one.</summary>
    /// <returns>Null when another word comes first; empty when nothing follows.</returns>
    public static string? After(string command, string text)
    {
        if (text.Length > MostWritten) return null;
        var first = Written().Matches(Unmarked(Mention().Replace(text, " "))).FirstOrDefault(one => HasWords(one.Value));
        if (first is null || From(first.Value) != command) return null;
        // Who is mentioned before the command is passed over, but a channel that is mentioned after it may be its name.
        var following = Written().Matches(Unmarked(text)).Select(one => one.Value).SkipWhile(one => From(one) != command).Skip(1);
        return string.Join(' ', following);
    }

    public static bool HasWords(string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    private static string Unmarked(string text) => WebUtility.HtmlDecode(Mark().Replace(text, " "));

    /// <summary>Apostrophes, marks on letters and invisible characters are dropped; they do not separate words.</summary>
    private static bool IsPassedOver(Rune rune) => rune.Value is '\'' or '’' or 'ʼ' or '`' or '´'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.Control
            && rune.Value is not ('\n' or '\r' or '\t');

    [GeneratedRegex(@"\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex("<at(?: [^<>]{0,200})?>[^<>]{0,200}</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex("</?[a-z][^<>]{0,200}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
