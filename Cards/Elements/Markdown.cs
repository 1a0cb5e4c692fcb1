using System.Buffers;
using System.Text;

namespace MicroAssignBot.Cards.Elements;

/// <summary>Clients read a TextBlock and a fact as Markdown; nothing that we put there is meant as such.</summary>
internal static class Markdown
{
    private const string Anywhere = "\\`*_[]<>~|&";
    private const string AtStart = "#+-=";
    private static readonly SearchValues<char> Always = SearchValues.Create(Anywhere);

    public static string Literal(string text) => IsPlain(text) ? text : Escaped(text);

    /// <summary>Nearly every sentence of ours: only what a line begins with could be meant as something.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(Always)) return false;
        foreach (var line in text.Split('\n'))
        {
            if (text[line].TrimStart() is [var first, ..]
                    && (char.IsAsciiDigit(first) || AtStart.Contains(first, StringComparison.Ordinal)))
                return false;
        }

        return true;
    }

    private static string Escaped(string text)
    {
        var literal = new StringBuilder(text.Length + 8);
        var atStart = true;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (Anywhere.Contains(letter, StringComparison.Ordinal) || (atStart && AtStart.Contains(letter, StringComparison.Ordinal))
                || IsListNumber(text, at))
            {
                literal.Append('\\');
            }

            literal.Append(letter);
            atStart = letter == '\n' || (atStart && char.IsWhiteSpace(letter));
        }

        return literal.ToString();
    }

    /// <summary>The full stop or bracket of <c>1. </c> at the start of a line.</summary>
    private static bool IsListNumber(string text, int at)
    {
        if (text[at] is not ('.' or ')')) return false;
        var line = text.AsSpan(0, at);
        var number = line[(line.LastIndexOf('\n') + 1)..].Trim();
        return number.Length > 0 && !number.ContainsAnyExceptInRange('0', '9');
    }
}
