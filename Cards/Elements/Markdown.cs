using System.Buffers;
using System.Text;

namespace MicroAssignBot.Cards.Elements;

/// <summary>Escapes the text of TextBlocks and facts. Clients read both as Markdown, and none of our text is meant as Markdown.</summary>
internal static class Markdown
{
    private const string Anywhere = "\\`*_[]<>~|&";
    private const string AtStart = "#+-=";
    private static readonly SearchValues<char> Always = SearchValues.Create(Anywhere);

    public static string Literal(string text) => IsPlain(text) ? text : Escaped(text);

    /// <summary>True for nearly all our sentences: neither the text nor the start of a line could be read as Markdown.</summary>
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
