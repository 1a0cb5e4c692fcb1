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

        // History, which is never written again. What is missing is not known, and nothing that reads history asks for it.
        // The milestones were not planned yet.
        [typeof(Event.Accepted)] = ["ahead"],
        [typeof(Event.AccessShared)] = ["ahead"],
        // Whoever was to review when it was offered.
        [typeof(Event.Submitted)] = ["reviewer", "former", "ahead"],
        // The clock ran on.
        [typeof(Event.AccessAsked)] = ["standsUntil", "feedbackDue", "ahead"],
        // Nobody but who sent it back had the work.
        [typeof(Event.SentBack)] = ["reviewers", "ahead"],
        // The learner alone was told, or the lead of that time.
        [typeof(Event.MilestoneReached)] = ["to"],
        [typeof(Event.LeftUnreviewed)] = ["lead"],
        // Only the new date was kept.
        [typeof(Event.Rescheduled)] = ["was"],
    };

    public static void Accept(JsonTypeInfo type)
    {
        var lacking = Lacking.GetValueOrDefault(type.Type, []);
        foreach (var member in type.Properties.Where(member => lacking.Contains(member.Name))) member.IsRequired = false;
    }
}
