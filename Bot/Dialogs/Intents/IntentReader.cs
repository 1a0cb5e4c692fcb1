using System.Text;
using System.Text.RegularExpressions;

namespace MicroAssignBot.Bot.Dialogs.Intents;

/// <summary>
/// Distinguishes commands, wishes and courtesies from work. The whole message must be one of them, so that no work is mistaken
/// for talk. If a message is a single short question, the bot asks what it is.
/// </summary>
internal static partial class IntentReader
{
    /// <summary>UTF-16 units. A longer question is probably part of the work.</summary>
    private const int LongestQuestion = 90;
    private const int LongestWish = 60;
    private const int MostSentences = 3;

    public static Intent Read(string text)
    {
        var words = PlainWords.From(text);
        if (words.Length == 0) return OfSigns(text);
        return Whole(words) ?? OfSentences(text) ?? (IsDoubtful(text, words) ? Intent.Doubtful : Intent.Nothing);
    }

    private static Intent? Whole(string words)
    {
        if (Single(words) is { } word) return word;
        foreach (var (meaning, pattern) in IntentPhrases.Patterns)
        {
            if (pattern.IsMatch(words)) return meaning;
        }

        return null;
    }

    /// <summary>Two or three sentences that each have an intent. A wish takes precedence over a courtesy.</summary>
    private static Intent? OfSentences(string text)
    {
        var sentences = Ends().Split(text).Select(PlainWords.From).Where(words => words.Length > 0).Take(MostSentences + 1).ToList();
        if (sentences.Count is < 2 or > MostSentences) return null;
        var meanings = sentences.Select(Whole).ToList();
        return meanings.Contains(null) ? null : meanings.Find(meaning => !IsPolite(meaning)) ?? meanings[0];
    }

    private static bool IsPolite(Intent? meaning) =>
        meaning is Intent.Ok or Intent.Thanks or Intent.Greeting or Intent.Hi or Intent.Bye or Intent.Yes or Intent.No;

    /// <summary>The commands exactly as the menu lists them.</summary>
    private static Intent? Single(string words) => words switch
    {
        Cards.Clicks.KnownWords.Hi or "hello" or "hey" => Intent.Hi,
        Cards.Clicks.KnownWords.Help => Intent.Help,
        Cards.Clicks.KnownWords.Next => Intent.Next,
        Cards.Clicks.KnownWords.Work => Intent.Task,
        Cards.Clicks.KnownWords.Progress or "my progress" or "my levels" or "show my progress" => Intent.Progress,
        Cards.Clicks.KnownWords.Submit => Intent.Submit,
        Cards.Clicks.KnownWords.Hint => Intent.Hint,
        Cards.Clicks.KnownWords.Drop => Intent.Drop,
        Cards.Clicks.KnownWords.Reviews => Intent.Reviews,
        Cards.Clicks.KnownWords.Assign or "hand out" => Intent.Assign,
        Cards.Clicks.KnownWords.Withdraw => Intent.Withdraw,
        Cards.Clicks.KnownWords.Upcoming => Intent.Upcoming,
        Cards.Clicks.KnownWords.HandOuts or "hand outs" or "assigned" or "handed out" => Intent.HandOuts,
        Cards.Clicks.KnownWords.Team or "my team" or "board" or "show my team" => Intent.Team,
        Cards.Clicks.KnownWords.Targets => Intent.Targets,
        Cards.Clicks.KnownWords.New => Intent.New,
        Cards.Clicks.KnownWords.Suggest => Intent.Suggest,
        Cards.Clicks.KnownWords.Catalogue or "catalog" => Intent.Catalogue,
        Cards.Clicks.KnownWords.Report or "reports" or "show the report" => Intent.Report,
        Cards.Clicks.KnownWords.Settings or Cards.Clicks.KnownWords.Pause => Intent.Settings,
        Cards.Clicks.KnownWords.Resume => Intent.Resume,
        _ => null,
    };

    /// <summary>A message of signs only: emoji are courtesies, and question marks ask what there is to do.</summary>
    private static Intent OfSigns(string text)
    {
        var bare = text.Trim();
        if (bare.Length is 0 or > LongestWish || bare.Any(char.IsLetterOrDigit)) return Intent.Nothing;
        if (bare.Contains('?', StringComparison.Ordinal) || bare.Contains('❓', StringComparison.Ordinal)) return Intent.WhatNow;
        if (bare.Contains("👎", StringComparison.Ordinal)) return Intent.No;
        if (bare.Contains("🙏", StringComparison.Ordinal) || bare.Contains('❤', StringComparison.Ordinal)) return Intent.Thanks;
        return bare.EnumerateRunes().Any(rune => Rune.IsSymbol(rune) && !rune.IsAscii) ? Intent.Ok : Intent.Nothing;
    }

    /// <summary>One short question or wish. With a link or a second sentence it counts as work.</summary>
    private static bool IsDoubtful(string text, string words)
    {
        var sentence = text.Trim();
        if (sentence.Length > LongestQuestion || sentence.Contains("://", StringComparison.Ordinal) || Ends().Count(sentence) > 1)
            return false;
        return sentence.EndsWith('?') || Wishes().IsMatch(words) || (words.Length <= LongestWish && Asks().IsMatch(words));
    }

    [GeneratedRegex(@"[.!?:;]+(?=\s|$)|\n", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    /// <summary>A wish with its reason, such as more time because of something.</summary>
    [GeneratedRegex(
        "^(?:hi |hello |hey |sorry |please |ok |so |but )*"
        + "(?:i (?:(?:really|still|just|will) )*need (?:some |a bit |a little |a bit of |a lot )?(?:more time|help|longer)"
        + "|(?:im|i am) (?:(?:still|really|a bit) )*stuck"
        + "|(?:can|could|may) i (?:please )?have more time|i (?:dont|do not|cant) understand|i have a question) ",
        RegexOptions.CultureInvariant)]
    private static partial Regex Wishes();

    [GeneratedRegex(
        "^(?:hi |hello |hey |sorry |please |ok |so |but )*"
        + "(?:(?:can|could|would|will) (?:you|i|we|someone|somebody) (?!see )"
        + "|(?:please )?(?:tell|explain|show|help|remind|send|call) (?:me|us) "
        + "|(?:do|am|should|may|must) i |is there |are you |how (?:do|can|should) i |i (?:have|ve got) (?:a|one|another|some) questions? "
        + "|i want to (?:ask|know) |i wonder )",
        RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
