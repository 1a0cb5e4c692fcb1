using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace MicroAssignBot.Domain.Catalogue;

/// <summary>
/// What an entry leaves open for whoever knows the team: words in square brackets, such as <c>[a page of ours]</c>. Filled in, a
/// blank is replaced by the answer; otherwise its words read on without the brackets.
/// </summary>
public static partial class Blanks
{
    /// <summary>The most blanks that a form asks for. Further ones are read without brackets.</summary>
    public const int Most = 4;

    /// <summary>UTF-16 units of one answer.</summary>
    public const int LongestAnswer = 120;

    // Asked each time that a card is drawn, and an entry never changes.
    private static readonly ConditionalWeakTable<CatalogueEntry, ImmutableList<string>> Known = [];

    /// <returns>The words of each blank in the context and the hints, without brackets, in order and each once.</returns>
    public static ImmutableList<string> In(CatalogueEntry entry) => Known.GetValue(entry, Find);

    private static ImmutableList<string> Find(CatalogueEntry entry) =>
        [.. entry.Hints.Prepend(entry.Context).SelectMany(text => Blank().Matches(text)).Select(Words).Distinct(StringComparer.Ordinal)
            .Take(Most)];

    /// <summary>Puts the answers in place of their blanks, in the context and in the hints.</summary>
    public static CatalogueEntry Fill(CatalogueEntry entry, IReadOnlyCollection<FilledBlank> filled) => filled.Count == 0
        ? entry
        : entry with { Context = Fill(entry.Context, filled), Hints = [.. entry.Hints.Select(hint => Fill(hint, filled))] };

    /// <summary>Puts the answers in place of their blanks. Blanks without an answer stay.</summary>
    public static string Fill(string text, IEnumerable<FilledBlank> filled)
    {
        var answers = filled.Where(one => one.Answer.Length > 0).ToDictionary(one => one.Words, one => one.Answer, StringComparer.Ordinal);
        return answers.Count == 0 ? text : Blank().Replace(text, match => answers.GetValueOrDefault(Words(match), match.Value));
    }

    /// <summary>The text without brackets.</summary>
    public static string Without(string text) =>
        text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    /// <summary>An answer is one line, and no blank of its own.</summary>
    public static string Tidy(string answer) =>
        string.Join(' ', Without(answer).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Words(Match match) => match.Value[1..^1].Trim().TrimEnd('…', '.').TrimEnd();

    [GeneratedRegex(@"\[[^\[\]]*[^\[\]\s][^\[\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}

/// <param name="Words">Of the blank, without brackets.</param>
public sealed record FilledBlank(string Words, string Answer);
