using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Words;

/// <summary>How people are called.</summary>
internal static class People
{
    /// <summary>UTF-16 units.</summary>
    private const int LongestName = 80;

    public static string Name(PersonId id, Phrases say, CardContext context) =>
        context.Names.TryGetValue(id, out var name) && OneLine(name) is { Length: > 0 } known
            ? Short.To(known, LongestName)
            : say["somebody"];

    private static string OneLine(string name) => PlainText.Clean(name).Replace('\n', ' ').Replace('\t', ' ');
}
