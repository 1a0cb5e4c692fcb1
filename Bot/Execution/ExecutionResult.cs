using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Execution;

/// <summary>How a command ended.</summary>
/// <param name="State">As committed, or as read when nothing was committed.</param>
/// <param name="Refusal">Null when the command was carried out, now or earlier.</param>
/// <param name="Work">What is owed now. It starts after the answer to the person.</param>
public sealed record ExecutionResult(PersonState State, Refusal? Refusal, PostCommitWork? Work)
{
    /// <summary>The turn was carried out already, and as far as is known not by this call: what this call decided does not count.</summary>
    public bool IsAnothers { get; init; }
}
