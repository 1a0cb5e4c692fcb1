using System.Collections.Immutable;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>A learner suggests a task from their own work. Once their lead agrees, it runs like any other.</summary>
internal static class SuggestionDecisions
{
    public static Decision Suggest(Desk desk, Command.Suggest command, Person learner, DecisionContext context)
    {
        if (desk.Standing.NumberOf(command.Form) is not null) return Decision.Again;
        if (desk.Open.Values.Count(open => open.Stage is Stage.Suggested) >= context.Terms.MostSuggestions)
            return Decision.No(new Refusal.TooManySuggestions(context.Terms.MostSuggestions));
        var number = desk.Standing.LastNumber + 1;
        var check = SuggestedTask.From(command.Draft, desk, number, context);
        if (check is not EntryCheck.Valid { Entry: var task }) return Incomplete(check);
        if (SuggestionRule.InLine(desk, learner, context) is not [var of, ..])
            return Decision.No(new Refusal.NoReviewer(WouldBeThemself: learner.Lead == learner.Id));
        return Decision.That(new Event.Suggested(number, task, command.Form, of, context.Now, AnswerBy(of, context)));
    }

    public static Decision Agree(Desk desk, Command.AgreeToSuggestion command, DecisionContext context)
    {
        if (desk.Find(command.Number) is not { } assignment || context.Find(desk.Owner) is not { } learner)
            return Decision.No(new Refusal.DoesNotExist());
        if (assignment.Stage is not Stage.Suggested suggested)
            return assignment.IsOpen && assignment.Suggestion?.AnsweredBy == context.Actor ? Decision.Again : Decision.NoLonger(assignment);
        if (context.Actor == desk.Owner) return Decision.No(new Refusal.NotTheLead());
        if (command.Changed is not { } changed) return Agreed(desk, assignment, suggested, assignment.Task, learner, context);
        var check = SuggestedTask.From(changed, desk, assignment.Number, context);
        return check is EntryCheck.Valid { Entry: var task }
            ? Agreed(desk, assignment, suggested, task, learner, context)
            : Incomplete(check);
    }

    public static Decision Decline(Desk desk, Command.DeclineSuggestion command, DecisionContext context)
    {
        if (desk.Find(command.Number) is not { Stage: Stage.Suggested suggested } assignment) return Declined(desk, command, context);
        if (context.Actor == desk.Owner) return Decision.No(new Refusal.NotTheLead());
        var line = PlainText.Clean(command.Line);
        return line.Length > Suggestion.LongestLine
            ? Decision.No(new Refusal.LineTooLong(line.Length))
            : Decision.That(new Event.SuggestionDeclined(
                assignment.Number, context.Actor, [.. suggested.Asked], line.Length == 0 ? null : line, context.Now));
    }

    public static Decision TakeBack(Desk desk, Command.TakeBack command, DecisionContext context) => desk.Find(command.Number) switch
    {
        { Stage: Stage.Closed { Outcome: Outcome.TakenBack } } => Decision.Again,
        { Stage: Stage.Suggested suggested } mine =>
            Decision.That(new Event.SuggestionTakenBack(mine.Number, [.. suggested.Asked], context.Now)),
        var other => Decision.NoLonger(other),
    };

    /// <summary>Nobody answered in time, so the next in line is asked too.</summary>
    public static Event.SuggestionPassedOn PassOn(Desk desk, Assignment assignment, Stage.Suggested suggested, DecisionContext context) =>
        new(assignment.Number, context.Now, context.Find(desk.Owner) is { } learner
            ? SuggestionRule.InLine(desk, learner, context).Select(id => (PersonId?)id).FirstOrDefault(id => id != suggested.Of)
            : null);

    /// <summary>Somebody who was asked has left: the other who was asked answers, or the next in line in their place.</summary>
    /// <returns>Null when they were not asked or are back, or when there is nobody else and the learner knows.</returns>
    public static Event.SuggestionPassedOn? InPlaceOf(
        Desk desk, Assignment assignment, Stage.Suggested suggested, PersonId left, DecisionContext context)
    {
        if (!suggested.Asked.Contains(left) || context.Find(left) is not null) return null;
        if (suggested.Asked.Any(person => person != left))
            return new Event.SuggestionPassedOn(assignment.Number, context.Now, null) { Left = left };
        var passed = PassOn(desk, assignment, suggested, context) with { Left = left };
        if (passed.Deputy is { } next) return passed with { AnswerBy = AnswerBy(next, context) };
        return suggested.IsLate ? null : passed;
    }

    private static Decision Declined(Desk desk, Command.DeclineSuggestion command, DecisionContext context) =>
        desk.Find(command.Number) is { Stage: Stage.Closed { Outcome: Outcome.NotAgreed, By: { } by } } && by == context.Actor
            ? Decision.Again
            : Decision.NoLonger(desk.Find(command.Number));

    private static Decision Agreed(
        Desk desk, Assignment assignment, Stage.Suggested suggested, CatalogueEntry task, Person learner, DecisionContext context)
    {
        var reviewer = ReviewerRule.OfHandOut(null, task, desk, learner, context) ?? context.Actor;
        var agreed = new Event.SuggestionAgreed(
            Number: assignment.Number, Task: task, By: context.Actor, Asked: [.. suggested.Asked], Reviewer: reviewer, At: context.Now,
            Place: null, IsChanged: SuggestedTask.Differ(assignment.Task, task));
        return desk.IsFree
            ? Begun(desk, agreed, learner, context)
            : Decision.That(agreed with { Place = HandOutQueue.PlaceFor(desk, isUrgent: false) });
    }

    /// <summary>A learner who will be away for so long that the box does not fit gets it as an offer instead.</summary>
    private static Decision Begun(Desk desk, Event.SuggestionAgreed agreed, Person learner, DecisionContext context)
    {
        var begun = OfferDecisions.Accept(
            Evolver.Apply(desk, agreed), new Command.Accept(agreed.Number, null, Start.Now), learner, context);
        return begun is Decision.Happened happened
            ? new Decision.Happened(happened.Events.Insert(0, agreed))
            : Decision.That(
                agreed with { Place = 0 },
                new Event.TurnCame(agreed.Number, agreed.Reviewer, context.Now, OfferDecisions.Expiry(learner, context)));
    }

    private static Decision Incomplete(EntryCheck check) => Decision.No(
        new Refusal.TaskIncomplete(check is EntryCheck.Invalid refused ? [.. refused.Problems] : []));

    private static DateTimeOffset AnswerBy(PersonId person, DecisionContext context) =>
        context.HoursOf(person).EndOfWorkingDay(context.Now, context.Terms.FeedbackDays);
}
