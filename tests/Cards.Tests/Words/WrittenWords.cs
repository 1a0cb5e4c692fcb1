using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using MicroAssignBot.Cards.Words;

namespace MicroAssignBot.Cards.Tests.Words;

/// <summary>All that is written in <c>Words.resx</c>, by key.</summary>
internal static partial class WrittenWords
{
    /// <summary>Patterns of dates and times; people never read these themselves.</summary>
    private static readonly string[] Patterns = ["moment", "day", "span.day", "span.month", "span.year"];

    public static IReadOnlyDictionary<string, string> All { get; } =
        new ResourceManager("MicroAssignBot.Cards.Words.Words", typeof(LocalizedText).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    /// <summary>What people read, in the order of its keys.</summary>
    public static IReadOnlyList<(string Key, string Text)> Read { get; } =
    [
        .. All.Where(pair => !Patterns.Contains(pair.Key)).Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key),
    ];

    public static IEnumerable<string> SentencesOf(string text) =>
        End().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);

    /// <summary>A value put in counts as one word.</summary>
    public static int WordsOf(string sentence) => Word().Count(sentence);

    [GeneratedRegex(@"(?<=[.?!])\s+|\n+")]
    private static partial Regex End();

    [GeneratedRegex(@"\{\d\}|[\p{L}\p{N}][\p{L}\p{N}'’:/-]*")]
    private static partial Regex Word();
}
