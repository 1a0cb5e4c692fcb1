using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>A person wants a live card at the bottom of their chat again.</summary>
internal static class ShowDecisions
{
    public static Decision Again(Desk desk, Command.ShowAgain command, DecisionContext context)
    {
        var theirs = desk.Find(command.Number) is not { } found || IsTheirs(found, context.Actor);
        return theirs ? Decision.That(new Event.ShownAgain(command.Number, context.Actor)) : Decision.No(new Refusal.DoesNotExist());
    }

    /// <summary>Whether there is one, even one that is over, is looked up before: only those that are open lie on the desk.</summary>
    public static Decision HandOut(Desk desk, Command.ShowHandOut command) =>
        command.HandedOut > 0 && command.HandedOut <= desk.Standing.LastNumber
            ? Decision.That(new Event.ShownAgain(command.HandedOut, desk.Owner))
            : Decision.No(new Refusal.DoesNotExist());

    /// <summary>A reviewer has a card from the first submission on.</summary>
    private static bool IsTheirs(Assignment assignment, PersonId actor) =>
        actor == assignment.Learner || (assignment.IsReviewedBy(actor) && assignment.Submissions > 0)
        || (assignment.Stage is Stage.Suggested suggested && suggested.Asked.Contains(actor))
        || assignment.WaitsFor(actor);
}
