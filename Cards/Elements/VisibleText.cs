using System.Text.RegularExpressions;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Elements;

/// <summary>
/// Cleans all text that a card shows, whoever wrote it. Nothing in it stays hidden or turns the writing direction. Nothing in it
/// triggers a function of the client, which would put a date in place of <c>{{DATE(…)}}</c>.
/// </summary>
internal static partial class VisibleText
{
    public static string From(string text)
    {
        var seen = HiddenCharacters.Without(text);
        return seen.Contains("{{", StringComparison.Ordinal) ? ClientsFunction().Replace(seen, "{ {") : seen;
    }

    [GeneratedRegex(@"\{\{(?=(?:DATE|TIME)\()", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClientsFunction();
}
