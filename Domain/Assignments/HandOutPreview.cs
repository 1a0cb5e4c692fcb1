using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What handing out a task would mean for one person.</summary>
/// <param name="Problem">Why they cannot be given it; null when they can.</param>
/// <param name="Place">In their queue, from 1; null when they are offered it at once.</param>
/// <param name="Deadline">If they accept it at once; null when it waits, or cannot be given.</param>
public sealed record HandOutPreview(PersonId Person, HandOutProblem? Problem, int? Place, DateTimeOffset? Deadline)
{
    /// <summary>They have never opened the bot, so that it is installed for them.</summary>
    public bool Installs { get; init; }

    public static HandOutPreview WithProblem(PersonId person, HandOutProblem problem) => new(person, problem, null, null);

    /// <summary>Decides the hand-out on the person's desk as it is now, and keeps nothing of it.</summary>
    public static HandOutPreview Create(Desk desk, Instruction.HandOut given, DecisionContext context)
    {
        if (HandOutDecisions.Problem(given.From, given.To, given.Task, given.Reviewer, context, given.IsTaken) is { } problem)
            return WithProblem(given.To, problem);
        var decision = Decider.Follow(desk, given, context);
        if (decision is Decision.Refused { Refusal: var refusal }) return WithProblem(given.To, InstructionPolicy.Problem(refusal));
        var events = (decision as Decision.Happened)?.Events ?? [];
        var place = events.OfType<Event.Queued>().FirstOrDefault()?.Place + 1;
        return new HandOutPreview(given.To, null, place, place is null ? IfAccepted(events, given.To, context.At(desk)) : null);
    }

    private static DateTimeOffset? IfAccepted(IEnumerable<Event> events, PersonId learner, DecisionContext context)
    {
        if (events.OfType<Event.Offered>().FirstOrDefault() is not { } offered) return null;
        if (context.Find(learner) is not { Calendar: var hours }) return null;
        var earliest = offered.HandOut?.EarliestStart is { } morning && morning > context.Now ? morning : context.Now;
        return hours.Deadline(offered.Task.Box, hours.NextWorkingTime(earliest), context.Terms.Box);
    }
}
