using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Execution;

/// <summary>Decides on what was read. Called again, with a fresh reading, after a lost race.</summary>
public delegate ValueTask<CommandOutcome> Decide(PersonSnapshot before, ClockReading now);

/// <summary>One change of one person that holds only if nobody else has changed them meanwhile.</summary>
public sealed record PersonCommand(PersonId Person, Decide Decide)
{
    public PersonCommand(PersonId person, Func<PersonSnapshot, CommandOutcome> decide)
        : this(person, (before, _) => ValueTask.FromResult(decide(before)))
    {
    }

    /// <summary>By which a repeat is recognised; null when the decision recognises it.</summary>
    public TurnId? Turn { get; init; }

    /// <summary>The card that was clicked, whose update is to come after the answer; null for none.</summary>
    public Topic? Clicked { get; init; }

    /// <summary>After losing so many races it is given up; null when only time ends it.</summary>
    public int? MostConflicts { get; init; }
}
