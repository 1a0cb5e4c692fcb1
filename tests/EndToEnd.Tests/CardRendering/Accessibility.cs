using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MicroAssignBot.EndToEnd.Tests.CardRendering;

/// <summary>What axe-core finds wrong: contrast, names, labels, roles, the order of headings.</summary>
internal static class Accessibility
{
    /// <summary>
    /// All of its rules, within these elements alone. Text in the very colour of its ground, of which it would rather have a person judge
    /// whether it is meant to be seen, is a violation here.
    /// </summary>
    /// <returns>A line for each element that breaks one, with the rule and the place.</returns>
    public static async Task<IReadOnlyList<string>> Violations(ILocator within)
    {
        var found = await within.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations, ResultType.Incomplete] });
        return
        [
            .. found.Violations.SelectMany(Lines),
            .. found.Incomplete.SelectMany(Lines).Where(line => line.Contains("1:1 contrast", StringComparison.Ordinal)),
        ];
    }

    private static IEnumerable<string> Lines(AxeResultItem rule) =>
        rule.Nodes.Select(node => $"{rule.Id}: {Place(node)}: {Reason(node)}");

    private static string Place(AxeResultNode node) => $"{node.Target} {Shortened(node.Html, 160)}";

    private static string Reason(AxeResultNode node) =>
        string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message));

    private static string Shortened(string html, int letters) => html.Length <= letters ? html : $"{html[..letters]}…";
}
