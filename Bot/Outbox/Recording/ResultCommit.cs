using MicroAssignBot.Bot.Persistence;

namespace MicroAssignBot.Bot.Outbox.Recording;

/// <summary>What the partition says after recording.</summary>
public abstract record ResultCommit
{
    private ResultCommit()
    {
    }

    /// <summary>More was claimable and is claimed.</summary>
    public sealed record Leased(PersonSnapshot Next) : ResultCommit;

    /// <param name="Superseded">The promise that the new one takes the place of.</param>
    public sealed record Released(string? Promise, string? Superseded) : ResultCommit;

    /// <summary>The lease is somebody else's: call nothing, record nothing, finish nothing.</summary>
    public sealed record FencedOut : ResultCommit;
}
