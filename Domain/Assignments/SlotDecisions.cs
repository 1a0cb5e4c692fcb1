namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// When the slot is free, the first task in the queue comes in the same decision: work that was sent back takes the slot, a task
/// that was handed out is offered.
/// </summary>
internal static class SlotDecisions
{
    public static Decision Fill(Desk desk, Decision decision, DecisionContext context)
    {
        if (desk.Standing.Queue.IsEmpty || decision is not Decision.Happened happened) return decision;
        return Next(happened.Events.Aggregate(desk, Evolver.Apply), context) is { } next
            ? new Decision.Happened(happened.Events.Add(next))
            : decision;
    }

    /// <returns>Null when the slot is not free, or nothing waits for it.</returns>
    public static Event? Next(Desk desk, DecisionContext context) =>
        context.Find(desk.Owner) is not null && desk.Standing is { Slot: null, Queue: [var first, ..] }
            ? Next(desk, desk.Open[first], context.At(desk))
            : null;

    private static Event? Next(Desk desk, Assignment first, DecisionContext context)
    {
        if (first.Submissions > 0) return ReworkDecisions.Resumed(first, context);
        if (desk.OnOffer is not null || context.Find(desk.Owner) is not { } learner) return null;
        // Whoever was to review it when it was handed out may have left since.
        var reviewer = ReviewerRule.OfHandOut(first.Reviewer, first.Task, desk, learner, context) ?? first.Reviewer;
        return new Event.TurnCame(first.Number, reviewer, context.Now, OfferDecisions.Expiry(learner, context));
    }
}
