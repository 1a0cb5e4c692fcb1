namespace MicroAssignBot.Domain.Assignments;

/// <summary>Ends without a review: the learner drops the task, or the lead withdraws it.</summary>
internal static class EndDecisions
{
    public static Decision Drop(Desk desk, Command.Drop command, DecisionContext context) => desk.Find(command.Number) switch
    {
        { Stage: Stage.Closed { Outcome: Outcome.Dropped } } => Decision.Again,
        { IsBegun: true } when command.Reason is null => Decision.No(new Refusal.ReasonMissing()),
        { IsBegun: true } assignment => Decision.That(
            new Event.Dropped(assignment.Number, context.Now, command.Reason!.Value) { Lead = Lead.OrReviewer(assignment, context) }),
        var other => Decision.NoLonger(other),
    };

    public static Decision Withdraw(Desk desk, Command.Withdraw command, DecisionContext context)
    {
        if (Lead.Find(desk.Owner, context) != context.Actor) return Decision.No(new Refusal.NotTheLead());
        return desk.Find(command.Number) switch
        {
            { Stage: Stage.Closed { Outcome: Outcome.Withdrawn } } => Decision.Again,
            // Whoever is asked answers with "Not now" instead.
            { Stage: Stage.Suggested } => Decision.No(new Refusal.MovedOn()),
            // The lead's card may be older than a hand-in, and a withdrawal must not discard work that the lead has not heard of, not
            // even if somebody else has sent it back since.
            { IsOpen: true, Submissions: > 0 } handedIn when command.Seen is { } seen && seen != handedIn.Version =>
                Decision.No(new Refusal.CardIsOld()),
            { IsOpen: true } assignment => Decision.That(new Event.Withdrawn(assignment.Number, context.Actor, context.Now)),
            var other => Decision.NoLonger(other),
        };
    }
}
