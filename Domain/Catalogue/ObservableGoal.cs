using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace MicroAssignBot.Domain.Catalogue;

/// <summary>
/// Whether a goal names something that a reviewer can see. <em>Learn how search works</em> happens in a head; <em>Learn how search
/// works and write three titles</em> leaves something behind.
/// </summary>
public static partial class ObservableGoal
{
    private static readonly FrozenSet<string> Vague = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "understand", "know", "learn", "realise", "realize", "appreciate", "grasp", "internalise", "internalize", "remember", "think",
        "consider", "reflect", "explore", "study", "read", "watch", "familiarise", "familiarize", "discover", "improve", "become",
        "feel", "believe", "practise", "practice", "develop", "gain", "master", "deepen", "strengthen", "enhance");

    /// <summary>Verbs that leave something behind: a text, a thing, a number, or an act that somebody watched.</summary>
    private static readonly FrozenSet<string> Visible = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "write", "rewrite", "draft", "build", "rebuild", "make", "create", "draw", "sketch", "show", "list", "name", "note", "record",
        "present", "explain", "describe", "summarise", "summarize", "compare", "test", "measure", "count", "calculate", "check", "review",
        "fix", "correct", "change", "replace", "cut", "shorten", "publish", "send", "share", "post", "hand", "deliver", "collect", "find",
        "pick", "choose", "decide", "say", "tell", "ask", "answer", "interview", "call", "run", "lead", "demo", "demonstrate", "teach",
        "prove", "prepare", "plan", "design", "set", "sort", "rank", "map", "mark", "produce", "turn", "give", "add", "put", "apply",
        "agree", "report", "document", "propose", "suggest", "submit", "translate", "refactor", "model", "plot", "chart");

    /// <returns>The vague verb with which the goal begins, if nothing after it can be seen either; null when all is well.</returns>
    public static string? VagueVerb(string goal)
    {
        var words = Word().Matches(goal).Select(match => match.Value).SkipWhile(word => Leading.Contains(word)).ToList();
        return words is [var first, ..] && Vague.Contains(first) && !words.Skip(1).Any(Visible.Contains) ? first : null;
    }

    private static readonly FrozenSet<string> Leading =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "please", "to", "you", "will", "can");

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
