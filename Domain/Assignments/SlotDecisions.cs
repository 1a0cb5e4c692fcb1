namespace MicroAssignBot.Domain.Assignments;

/// <summary>The first task in the queue takes the learner's slot in the same decision that frees it.</summary>
internal static class SlotDecisions
{
    public static Decision Fill(Desk desk, Decision decision, DecisionContext context)
    {
        if (desk.Standing.Queue.IsEmpty || decision is not Decision.Happened happened || context.Find(desk.Owner) is null) return decision;
        var after = happened.Events.Aggregate(desk, Evolver.Apply);
        if (after.Standing is not { Slot: null, Queue: [var first, ..] } || after.Open[first] is not { Submissions: > 0 } rework)
            return decision;
        return new Decision.Happened(happened.Events.Add(ReworkDecisions.Resumed(rework, context)));
    }
}
