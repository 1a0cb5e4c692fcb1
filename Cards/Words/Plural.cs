using System.Globalization;

namespace MicroAssignBot.Cards.Words;

/// <summary>Which form of a sentence a whole number takes, as the Unicode plural rules say for the larger language families.</summary>
internal static class Plural
{
    public static string Form(CultureInfo culture, int number) => culture.TwoLetterISOLanguageName switch
    {
        "ja" or "zh" or "ko" or "vi" or "th" or "id" or "ms" => "other",
        "fr" or "pt" or "hi" => number is 0 or 1 ? "one" : "other",
        "ru" or "uk" or "be" => EastSlavic(number),
        "pl" => number == 1 ? "one" : EndsInTwoToFour(number) ? "few" : "many",
        "cs" or "sk" => number switch { 1 => "one", >= 2 and <= 4 => "few", _ => "other" },
        _ => number == 1 ? "one" : "other",
    };

    private static string EastSlavic(int number)
    {
        if (number % 10 == 1 && number % 100 != 11) return "one";
        return EndsInTwoToFour(number) ? "few" : "many";
    }

    private static bool EndsInTwoToFour(int number) => number % 10 is >= 2 and <= 4 && number % 100 is not (>= 12 and <= 14);
}
