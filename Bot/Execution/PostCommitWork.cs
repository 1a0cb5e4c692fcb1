using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Execution;

/// <summary>What is left to do after a commit. If it is never done, the alarms see to it.</summary>
public abstract record PostCommitWork
{
    private PostCommitWork()
    {
    }

    /// <summary>The lease was taken: do what was claimed.</summary>
    public sealed record Deliver(PersonSnapshot Committed, OwnedAlarms Alarms) : PostCommitWork;

    /// <summary>Nothing is to be done now: let the promise take the place of what is in hand.</summary>
    public sealed record Finish(PersonId Person, OwnedAlarms Alarms, string? Promise) : PostCommitWork;
}
