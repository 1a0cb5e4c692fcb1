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

    /// <param name="after">The very state that was read when nothing changes.</param>
    /// <param name="refusal">Why nothing, or not all, of what was asked for was done; null when it was.</param>
    public static CommandOutcome From(PersonSnapshot before, PersonState after, Refusal? refusal = null) =>
        ReferenceEquals(after, before.State) ? new NoChange(before, refusal) : new Save(before, after);
}
