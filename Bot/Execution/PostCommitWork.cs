using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Execution;

/// <summary>What is left to do after a commit. If this process never does it, an alarm brings the sweeper.</summary>
public abstract record PostCommitWork
{
    private PostCommitWork()
    {
    }

    /// <summary>The commit took the lease: do the claimed work.</summary>
    public sealed record Deliver(PersonSnapshot Committed, OwnedAlarms Alarms) : PostCommitWork;

    /// <summary>Nothing can be done now: replace the owned alarms with the promise.</summary>
    public sealed record Finish(PersonId Person, OwnedAlarms Alarms, string? Promise) : PostCommitWork;
}
