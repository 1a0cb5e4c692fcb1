using System.Text.Json.Serialization.Metadata;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Infrastructure.State;

/// <summary>
/// What rows lack that an earlier version wrote. Everything else that is missing is a broken row. The domain says what it means
/// that something was not known then.
/// </summary>
internal static class EarlierRows
{
    private static readonly Dictionary<Type, string[]> Lacking = new()
    {
        [typeof(Standing)] = ["preferences", "push"],
        [typeof(Stage.Active)] = ["ahead"],
        [typeof(Stage.InReview)] = ["standsUntil", "ahead"],
    };

    public static void Accept(JsonTypeInfo type)
    {
        // Decisions are not made from the history; each event says what was known when it happened.
        var isHistory = type.Type.IsAssignableTo(typeof(Event));
        var lacking = Lacking.GetValueOrDefault(type.Type, []);
        foreach (var member in type.Properties.Where(member => isHistory || lacking.Contains(member.Name))) member.IsRequired = false;
    }
}
