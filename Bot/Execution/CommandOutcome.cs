using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Execution;

/// <summary>What a command decides on the person as read.</summary>
public abstract record CommandOutcome
{
    private CommandOutcome()
    {
    }

    /// <param name="Before">As read, with rows that were read from outside the live range.</param>
    public sealed record Save(PersonSnapshot Before, PersonState After) : CommandOutcome;

    /// <summary>Nothing is written.</summary>
    /// <param name="Refusal">Null when there is nothing to do, or it is done already.</param>
    public sealed record NoChange(PersonSnapshot Before, Refusal? Refusal) : CommandOutcome;

    /// <param name="after">The same instance as in <paramref name="before"/> when nothing changes.</param>
    /// <param name="refusal">Why the command was refused, in whole or in part; null when it was carried out.</param>
    public static CommandOutcome From(PersonSnapshot before, PersonState after, Refusal? refusal = null) =>
        ReferenceEquals(after, before.State) ? new NoChange(before, refusal) : new Save(before, after);
}
