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
        var bare = WebUtility.HtmlDecode(Mark().Replace(Mention().Replace(text, " "), " "));
        var words = new StringBuilder(bare.Length);
        foreach (var rune in bare.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) words.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (!IsPassedOver(rune) && words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }

        return words.Length > MostWords ? "" : words.ToString().TrimEnd();
    }

    /// <summary>Apostrophes, marks on letters and invisible characters are dropped; they do not separate words.</summary>
    private static bool IsPassedOver(Rune rune) => rune.Value is '\'' or '’' or 'ʼ' or '`' or '´'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.Control
            && rune.Value is not ('\n' or '\r' or '\t');

    [GeneratedRegex("<at(?: [^<>]{0,200})?>[^<>]{0,200}</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex("</?[a-z][^<>]{0,200}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
