using System.Text.Json.Serialization.Metadata;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Infrastructure.State;

/// <summary>
/// Members that rows of earlier versions do not have. Any other missing member makes a row invalid. The domain defines what a
/// missing value means.
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
        // No decision reads the history, so stored events may lack any member that was added later.
        var isHistory = type.Type.IsAssignableTo(typeof(Event));
        var lacking = Lacking.GetValueOrDefault(type.Type, []);
        foreach (var member in type.Properties.Where(member => isHistory || lacking.Contains(member.Name))) member.IsRequired = false;
    }
}
