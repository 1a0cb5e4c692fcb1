using System.Globalization;
using System.Text;

namespace MicroAssignBot.Domain.Calendar;

/// <summary>Splits a written week into words: days, ranges of days, hours. Everything that stands for a dash becomes a dash.</summary>
internal static class WorkingWeekWords
{
    private const char Dash = '-';

    /// <summary>The words, each range without spaces: <c>09:00 – 17:00</c> becomes one word.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var part in Parts(text))
        {
            var joins = part[0] is Dash || (word.Length > 0 && word[^1] is Dash)
                || (word.Length > 0 && IsHalfOfDay(part) && char.IsAsciiDigit(word[^1]));
            if (!joins && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            word.Append(part);
        }

        if (word.Length > 0) yield return word.ToString();
    }

    private static IEnumerable<string> Parts(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text) plain.Append(Plain(letter));
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Meant).Where(part => part.Length > 0);
    }

    private static char Plain(char letter) => letter switch
    {
        ',' or ';' or '&' or '|' => ' ',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '~' => Dash,
        _ => char.IsWhiteSpace(letter) ? ' ' : letter,
    };

    private static string Meant(string part) => part.ToLower(CultureInfo.InvariantCulture) switch
    {
        "to" or "till" or "until" or "through" or "thru" or "bis" => "-",
        "and" or "und" or "from" or "von" or "uhr" or "h" => "",
        _ => part,
    };

    private static bool IsHalfOfDay(string part) =>
        part.StartsWith("am", StringComparison.OrdinalIgnoreCase) || part.StartsWith("pm", StringComparison.OrdinalIgnoreCase);
}
