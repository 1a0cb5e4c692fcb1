using System.Text.Json.Serialization.Metadata;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Reviews;

namespace MicroAssignBot.Infrastructure.State;

/// <summary>Members that were renamed after the first rows were written. Rows keep the old names.</summary>
internal static class StoredNames
{
    private static readonly Dictionary<Type, (string Member, string Stored)[]> Earlier = new()
    {
        [typeof(NoticeDocument)] =
        [
            ("deliverAfter", "notBefore"), ("notFoundCount", "misses"), ("unknownOutcomes", "doubts"), ("renderFailures", "faults"),
            ("unknownTakeovers", "unseen"),
        ],
        [typeof(Lease)] = [("contactedDuringLease", "heard")],
        [typeof(UnreachableSince)] = [("reason", "why")],
        [typeof(Assignment)] = [("reason", "why"), ("ledBy", "leadTold")],
        [typeof(ReviewItem)] = [("isRequest", "isQuestion")],
        [typeof(QueueChange.Enter)] = [("isRequest", "isQuestion")],
        [typeof(TimeRequest)] = [("reason", "why")],
        [typeof(HandOutOrigin)] = [("earliestStart", "notBefore")],
        [typeof(Standing)] = [("offerAfter", "notBefore")],
        [typeof(Stage.Active)] = [("requestedStart", "notBefore")],
        [typeof(Event.Offered)] = [("reason", "why")],
        [typeof(Event.Replaced)] = [("reason", "why")],
        [typeof(Event.Accepted)] = [("requestedStart", "notBefore")],
        [typeof(Event.Declined)] = [("offerAfter", "notBefore")],
    };

    public static void Keep(JsonTypeInfo type)
    {
        if (!Earlier.TryGetValue(type.Type, out var names)) return;
        foreach (var (member, stored) in names) type.Properties.Single(property => property.Name == member).Name = stored;
    }
}
