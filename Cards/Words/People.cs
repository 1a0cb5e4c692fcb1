using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Words;

/// <summary>The names of people on cards.</summary>
internal static class People
{
    /// <summary>UTF-16 units.</summary>
    public const int LongestName = 80;

    public static string Name(PersonId id, LocalizedText texts, CardContext context) =>
        context.Names.TryGetValue(id, out var name) && Plain(name) is { Length: > 0 } known
            ? Short.To(known, LongestName)
            : texts["somebody"];

    /// <summary>The name on one line.</summary>
    public static string Plain(string name) => PlainText.Clean(name).Replace('\n', ' ').Replace('\t', ' ');
}
