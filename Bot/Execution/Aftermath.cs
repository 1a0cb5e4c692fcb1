using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Execution;

/// <summary>What is left to do after a commit. If it is never done, the alarms see to it.</summary>
public abstract record Aftermath
{
    private Aftermath()
    {
    }

    /// <summary>The lease was taken: do what was claimed.</summary>
    public sealed record Deliver(Loaded Committed, InHand Hand) : Aftermath;

    /// <summary>Nothing is to be done now: let the promise take the place of what is in hand.</summary>
    public sealed record Finish(PersonId Person, InHand Hand, string? Promise) : Aftermath;
}
