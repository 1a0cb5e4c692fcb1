using System.Diagnostics;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>A learner without a reviewer asks a colleague to review. The colleague agrees once, for all tasks.</summary>
internal static class ColleagueDecisions
{
    public static Decision Ask(Desk desk, Command.AskColleague command, Person learner, DecisionContext context)
    {
        if (desk.Standing.Colleague is Colleague.Asked asked)
            return asked.Id == command.Colleague ? Decision.Again : Decision.No(new Refusal.ColleagueStillAsked(asked.Id, asked.Until));
        if (NotOffered(desk, learner, context) is { } refusal) return Decision.No(refusal);
        if (command.Colleague == learner.Id || context.Find(command.Colleague) is not { } colleague)
            return Decision.No(new Refusal.ColleagueUnknown());
        var until = colleague.Calendar.EndOfWorkingDay(context.Now, context.Terms.ColleagueDays);
        return Decision.That(new Event.ColleagueAsked(desk.Standing.LastNumber + 1, colleague.Id, until));
    }

    /// <summary>
    /// The learner may ask a colleague only when <c>next</c> finds no reviewer at all, or when there is nobody who could agree to a
    /// suggestion. When all reviewers are full, the learner waits for one of them instead.
    /// </summary>
    private static Refusal? NotOffered(Desk desk, Person learner, DecisionContext context) =>
        OfferDecisions.Next(desk, learner, context) switch
    {
        Decision.Refused { Refusal: Refusal.NoReviewer } => null,
        Decision.Refused { Refusal: Refusal.NothingToOffer or Refusal.Away }
            when SuggestionRule.InLine(desk, learner, context).IsEmpty => null,
        Decision.Refused { Refusal: var why } => why,
        Decision.Happened or Decision.Repeated => new Refusal.ReviewerIsThere(),
        var other => throw new UnreachableException($"{other.GetType()}"),
    };

    public static Decision Answer(Desk desk, Command.AnswerColleague command, DecisionContext context) => desk.Standing.Colleague switch
    {
        { } other when other.Number != command.Number => Decision.No(new Refusal.MovedOn()),
        { } other when other.Id != context.Actor => Decision.No(new Refusal.NotAsked()),
        Colleague.Asked asked => Decision.That(command.Gladly
            ? new Event.ColleagueAgreed(asked.Number, asked.Id)
            : new Event.ColleagueDeclined(asked.Number, asked.Id, Answered: true)),
        Colleague.Agreed => command.Gladly ? Decision.Again : Decision.No(new Refusal.MovedOn()),
        Colleague.NotAgreed => command.Gladly ? Decision.No(new Refusal.MovedOn()) : Decision.Again,
        null => Decision.No(new Refusal.DoesNotExist()),
        var other => throw new UnreachableException($"{other.GetType()}"),
    };
}
