using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace MicroAssignBot.Cards.Words;

/// <summary>The sentences of <c>Words.resx</c> in one language. A further language is one more resource file.</summary>
internal sealed class LocalizedText(CultureInfo culture)
{
    private static readonly ResourceManager Resources = new("MicroAssignBot.Cards.Words.Words", typeof(LocalizedText).Assembly);

    // The words are kept, because the resource manager locks at every look-up and a card has twenty sentences.
    private static readonly ConcurrentDictionary<CultureInfo, ConcurrentDictionary<string, string?>> Found = new();

    private readonly ConcurrentDictionary<string, string?> found = Found.GetOrAdd(culture, static _ => new(StringComparer.Ordinal));

    public CultureInfo Culture => culture;

    public static bool AreWrittenIn(CultureInfo culture) =>
        Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false) is not null;

    /// <exception cref="MissingManifestResourceException">Nothing is written for the key.</exception>
    public string this[string key] => Find(key) ?? throw new MissingManifestResourceException($"No words are written for '{key}'.");

    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(culture, this[key], values);

    /// <summary>A sentence with a number, which is its first value: <c>key.one</c>, <c>.few</c>, <c>.many</c> or <c>.other</c>.</summary>
    public string Counted(string key, int number, params ReadOnlySpan<object?> values)
    {
        var form = Find($"{key}.{Plural.Form(culture, number)}") ?? this[$"{key}.other"];
        return string.Format(culture, form, [number, .. values]);
    }

    private string? Find(string key) => found.GetOrAdd(key, static (key, culture) => Resources.GetString(key, culture), culture);
}
