using System.Globalization;

namespace MicroAssignBot.Cards.Words;

/// <summary>
/// The languages that have words. Sentences of one language read badly with dates of another, so a culture is used only with its
/// own words.
/// </summary>
public static class Languages
{
    private const string Neutral = "en";

    public static bool Has(CultureInfo culture)
    {
        if (culture.TwoLetterISOLanguageName == Neutral) return true;
        for (var each = culture; !each.Equals(CultureInfo.InvariantCulture); each = each.Parent)
        {
            if (LocalizedText.AreWrittenIn(each)) return true;
        }

        return false;
    }
}
