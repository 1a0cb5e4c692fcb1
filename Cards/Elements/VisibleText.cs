using System.Text.RegularExpressions;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Elements;

/// <summary>
/// Whatever a card shows passes through here as it is written, whoever wrote it: nothing in it is hidden, turns the writing
/// direction, or is replaced by the client, which puts a date where it reads <c>{{DATE(…)}}</c>.
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
