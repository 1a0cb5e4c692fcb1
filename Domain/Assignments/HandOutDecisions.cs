using System.Collections.Immutable;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>A lead hands out a task on their own desk, and hears there what became of it.</summary>
public static class HandOutDecisions
{
    internal static Decision HandOut(Desk desk, Command.HandOut command, DecisionContext context)
    {
        if (desk.Standing.NumberOf(command.Form) is not null) return Decision.Again;
        if (Wrong(command, context) is { } wrong) return Decision.No(wrong);
        var (entry, filled) = Entry(command, context)!.Value;
        var people = command.People.Distinct().Select(id => new HandOutPerson(
            id, Problem(desk.Owner, id, entry, command.Reviewer, context) is { } problem
                ? new HandOutState.NotGiven(problem)
                : new HandOutState.Sent())).ToImmutableList();
        if (!people.Exists(person => person.State.IsUnanswered)) return Decision.No(new Refusal.NobodyGiven());
        var handOut = new HandOut(
            Number: desk.Standing.LastNumber + 1,
            Version: 1,
            Task: entry,
            At: context.Now,
            Start: command.Start,
            IsUrgent: command.IsUrgent,
            Reviewer: command.Reviewer,
            People: people,
            Filled: filled.IsEmpty ? null : filled);
        return Decision.That(new Event.HandedOut(handOut, command.Form));
    }

    /// <summary>Why this person cannot be given the task, as far as the lead's side can tell; null when nothing is known.</summary>
    public static HandOutProblem? Problem(
        PersonId lead, PersonId person, CatalogueEntry entry, PersonId? reviewer, DecisionContext context, bool isTaken = false)
    {
        if (context.Find(person) is null) return HandOutProblem.NotListed;
        if (!isTaken && Lead.Find(person, context) != lead) return HandOutProblem.NotInTeam;
        if (reviewer == person || (reviewer is null && entry.Expert == person)) return HandOutProblem.ReviewerThemself;
        return context.Unreached.Contains(person) && !context.Installable.Contains(person) ? HandOutProblem.NotReached : null;
    }

    internal static Decision Answer(Desk desk, Instruction.AnswerHandOut answer, DecisionContext context) =>
        desk.HandOuts.GetValueOrDefault(answer.Number)?.People.Find(person => person.Id == answer.From) is { } known
            && known.State != answer.State && !(IsElsewhere(known.State) && IsElsewhere(answer.State))
            ? Decision.That(new Event.HandOutAnswered(answer.Number, answer.From, answer.State, context.Now))
            : Decision.Again;

    // That something happened is not to be seen either.
    private static bool IsElsewhere(HandOutState state) => state is HandOutState.WentOn { To: HandOutProgress.Elsewhere };

    private static Refusal? Wrong(Command.HandOut command, DecisionContext context)
    {
        if (WrongOfTask(command, context) is { } wrong and not (Refusal.ContextMissing or Refusal.ContextTooLong)) return wrong;
        if (command.People.IsEmpty) return new Refusal.NobodyChosen();
        if (command.People.Count > Assignments.HandOut.MostPeople) return new Refusal.TooManyPeople(command.People.Count);
        return command.Reviewer is { } reviewer && context.Find(reviewer) is null
            ? new Refusal.ReviewerUnknown()
            : WrongOfTask(command, context);
    }

    /// <summary>What is wrong with the task that is handed out, whoever gets it.</summary>
    internal static Refusal? WrongOfTask(Command.HandOut command, DecisionContext context)
    {
        if (context.Find(context.Actor) is not { IsLead: true }) return new Refusal.NotALead();
        if (BlankDecisions.Problem(command.Answers) is { } unfilled) return unfilled;
        if (Entry(command, context) is not ({ } entry, _)) return new Refusal.EntryGone();
        if (string.IsNullOrWhiteSpace(entry.Context)) return new Refusal.ContextMissing();
        return entry.Context.Length > EntryLimits.FilledContext ? new Refusal.ContextTooLong(entry.Context.Length) : null;
    }

    /// <summary>As it is handed out: with the lead's words for its context, and the blanks filled in.</summary>
    internal static (CatalogueEntry Entry, ImmutableList<FilledBlank> Filled)? Entry(Command.HandOut command, DecisionContext context)
    {
        if (context.Catalogue.Find(command.Entry) is not { IsRetired: false, Entry: var entry } || !entry.IsFor(context.Actor)) return null;
        var filled = BlankDecisions.Fill(entry, command.Answers);
        var words = command.Context is { } own ? PlainText.Clean(own) : entry.Context;
        return (Blanks.Fill(entry with { Context = words }, filled), filled);
    }
}
