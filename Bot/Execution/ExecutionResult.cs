using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Execution;

/// <summary>How a command ended.</summary>
/// <param name="State">As just committed, or as read when nothing was.</param>
/// <param name="Refusal">Null when it was carried out, now or before.</param>
/// <param name="Work">What is owed now; to be started once the person has been answered.</param>
public sealed record ExecutionResult(PersonState State, Refusal? Refusal, PostCommitWork? Work);
