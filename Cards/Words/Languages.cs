using System.Collections.Concurrent;
using System.Globalization;

namespace MicroAssignBot.Cards.Words;

/// <summary>
/// The languages that the words are in. Sentences of one language with the dates of another would read badly, so a culture is
/// used only with its own words.
/// </summary>
public static class Languages
{
    private const string Neutral = "en";

    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.Ordinal);

    public static bool Has(CultureInfo culture) => Known.GetOrAdd(culture.Name, _ => Look(culture));

    private static bool Look(CultureInfo culture)
    {
        if (culture.TwoLetterISOLanguageName == Neutral) return true;
        for (var each = culture; !each.Equals(CultureInfo.InvariantCulture); each = each.Parent)
        {
            if (Phrases.AreWrittenIn(each)) return true;
        }

        return false;
    }
}
