using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Execution;

/// <summary>What a command makes of a person as they were read.</summary>
public abstract record CommandOutcome
{
    private CommandOutcome()
    {
    }

    /// <param name="Before">As read, with what was looked up beside it.</param>
    public sealed record Save(PersonSnapshot Before, PersonState After) : CommandOutcome;

    /// <summary>Nothing is written.</summary>
    /// <param name="Refusal">Null when there is nothing to do, or it was done before.</param>
    public sealed record NoChange(PersonSnapshot Before, Refusal? Refusal) : CommandOutcome;
}

/// <summary>Decides on what was read. Called again, with a fresh reading, after a lost race.</summary>
public delegate ValueTask<CommandOutcome> Decide(PersonSnapshot before, ClockReading now);

/// <summary>How a command ended.</summary>
/// <param name="State">As just committed, or as read when nothing was.</param>
/// <param name="Refusal">Null when it was carried out, now or before.</param>
/// <param name="Work">What is owed now; to be started once the person has been answered.</param>
public sealed record ExecutionResult(PersonState State, Refusal? Refusal, PostCommitWork? Work);
