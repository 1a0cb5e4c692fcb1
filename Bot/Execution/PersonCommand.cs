using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Execution;

/// <summary>
/// Decides on the person as read or remembered. Called again on a fresh read after a lost race, and unless a commit comes of what was
/// decided on a memory; only the last decision counts.
/// </summary>
public delegate ValueTask<CommandOutcome> Decide(PersonSnapshot before, ClockReading now);

/// <summary>One conditional change of one person: it commits only if no other commit came in between.</summary>
public sealed record PersonCommand(PersonId Person, Decide Decide)
{
    public PersonCommand(PersonId person, Func<PersonSnapshot, CommandOutcome> decide)
        : this(person, (before, _) => ValueTask.FromResult(decide(before)))
    {
    }

    /// <summary>The id by which a repeat is recognised; null when the decision itself recognises it.</summary>
    public TurnId? Turn { get; init; }

    /// <summary>The clicked card's topic: its update must come after the answer. Null when no card was clicked.</summary>
    public Topic? Clicked { get; init; }

    /// <summary>The command is given up after so many lost races; null when only <see cref="DeliveryOptions.Attempt"/> limits it.</summary>
    public int? MostConflicts { get; init; }
}
