using System.Diagnostics;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// A reviewer hands a review to their deputy, who is the reviewer from then on. The clock runs on, and it is handed on only once, so
/// that no work goes to and fro.
/// </summary>
internal static class HandOnDecisions
{
    public static Decision HandOn(Desk desk, Command.HandToDeputy command, DecisionContext context)
    {
        var assignment = desk.Find(command.Number);
        if (assignment is { Stage: Stage.InReview, HandedOnBy: { } by } && by == context.Actor && !assignment.IsReviewedBy(by))
            return Decision.Again;
        return ReviewDecisions.InReview(assignment, command.Seen, context) ?? assignment switch
        {
            { Stage: Stage.InReview { AccessAskedAt: not null } } => Decision.No(new Refusal.MovedOn()),
            { Deputy: { } deputy } => Decision.No(new Refusal.DeputyCannot(
                deputy == context.Actor ? assignment!.Reviewer : deputy, DeputyProblem.HasIt)),
            { HandedOnBy: { } before } => Decision.No(new Refusal.HandedOnBefore(before)),
            { Stage: Stage.InReview } => To(assignment, context),
            _ => throw new UnreachableException("Only work in review gets here."),
        };
    }

    /// <summary>The first deputy who can take it.</summary>
    private static Decision To(Assignment assignment, DecisionContext context)
    {
        var deputies = ReviewClock.DeputiesOf(assignment, context).OfType<PersonId>().ToList();
        foreach (var able in deputies.Where(one => Problem(one, context) is null))
            return Decision.That(new Event.HandedOn(assignment.Number, context.Actor, able, context.Now));
        return Decision.No(deputies is [var first, ..]
            ? new Refusal.DeputyCannot(first, Problem(first, context)!.Value)
            : context.Find(assignment.Reviewer)?.Deputy == assignment.Learner
                ? new Refusal.DeputyCannot(assignment.Learner, DeputyProblem.IsLearner)
                : new Refusal.NoDeputy());
    }

    private static DeputyProblem? Problem(PersonId deputy, DecisionContext context) =>
        context.Unreached.Contains(deputy) ? DeputyProblem.Unreached
        : ReviewClock.IsAway(deputy, context) ? DeputyProblem.IsAway
        : context.IsFull(deputy) ? DeputyProblem.IsFull
        : null;
}
