using System.Text.RegularExpressions;

namespace MicroAssignBot.Cards.Tests.Words;

/// <summary>Phrases that a considerate colleague at the next desk would not say, and what is wrong with each.</summary>
internal static partial class HouseStyle
{
    /// <summary>Regular expressions, matched in any case.</summary>
    private static readonly (string Phrase, string Why)[] Stiff =
    [
        (@"\bcannot\b", "say “can't”"),
        (@"\b(do|does|did|is|are|was|were|has|have|had|could|would|will|should) not\b", "say it short, such as “don't” or “hasn't”"),
        (@"\bI (am|will)\b|\bI have (?=been|had|asked|kept|told|\w+ed\b)", "say “I'm”, “I've” or “I'll”"),
        (@"\b(it|that|there|here) (is|will) ", "say it short, such as “it's” or “that's”"),
        (@"(?<!wh(o|ere) )\byou (are|will)\b", "say “you're” or “you'll”"),
        (@"\bwe have\b|\blet us\b", "say “we've” or “let's”"),
        (@"\b(some|any|every)body\b|\bone (?=(has|must|can|may) )", "name who it is, or say “you” or “someone”"),
        (@"\bshall\b|\bmust\b|\bwhom\b|\bwhose\b|\bthus\b|\bhence\b|\bupon\b|\btherefore\b|\bshould you\b",
            "nobody says this at the next desk"),
        (@"\bin the meantime\b|\bmeanwhile\b", "say “until then” or “while you wait”"),
        (@"\bat the moment\b|\bat present\b|\bby now\b", "say “now” or “right now”"),
        (@"\bat once\b", "say “right away”"),
        (@"\bnothing (left )?to do\b|\bfor you to do\b|\bto do for you\b", "say “you don't need to do anything”"),
        (@"\bso that\b", "make it two sentences, or say what follows"),
        (@"\bone thing, (so|concrete)\b", "say what makes it good: “specific enough to act on”"),
        (@"\bword from you about\b|\bno word\b", "say “you haven't answered”"),
        (@"\bwhich is fine\b", "say “and that's fine”"),
        (@"\bmark against\b|\bcounts? against (?!you\b|them\b)|\bnobody is blamed\b", "say “it doesn't count against you”"),
        (@"\bwithout an (answer|action)\b", "say “if you don't answer”"),
        (@"\bput (it|this) aside by\b|\bwhen it has been\b|\bin the event\b|\bin order to\b|\bprior to\b", "say it with everyday words"),
        (@"\bthe person who was to\b|\bthe one who\b", "say who it is: “your reviewer”"),
        (@"\bone skill or two\b|\bhas answered in time\b|\bis closed without\b", "say it in the order in which you would speak"),
        (@"\bstay as it is\b|\bas it stands\b|\bhow it stands\b", "say “how things stand”"),
        (@"\butili[sz]e\b|\bcommence\b|\bobtain\b|\bterminate\b|\bregarding\b|\bsubsequent", "use the everyday word"),
        (@";", "one idea a sentence: use a full stop"),
        (@"\.\.\.|…", "say the whole sentence"),
        (@"[’‘]", "apostrophes are straight here, as keyboards type them"),
        ("\"", "quotation marks are curved here: “ and ”"),
        (@"  |^\s|\s$", "one space between words, none around them"),
    ];

    /// <summary>What is wrong with the text; empty when nothing is.</summary>
    public static IEnumerable<string> FaultsOf(string text) => Stiff
        .Select(rule => (Found: Regex.Match(text, rule.Phrase, RegexOptions.IgnoreCase), rule.Why))
        .Where(found => found.Found.Success)
        .Select(found => $"“{found.Found.Value}”: {found.Why}");

    /// <summary>A passive, such as “was saved” or “is told”: say who does it. “Closed” is a state here.</summary>
    public static string? PassiveIn(string text) => Passive().Match(text) is { Success: true, Value: var found } ? found : null;

    [GeneratedRegex(
        @"\b(is|are|was|were|be|been|being|gets?|got)\s+(not\s+|now\s+|already\s+)?"
        + @"((?!closed\b)\w{2,}ed|told|given|taken|kept|shown|sent|written|done|made"
        + @"|seen|said|held|paid|found|lost|put|read|chosen|understood)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Passive();
}
