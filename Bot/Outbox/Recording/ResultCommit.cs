using MicroAssignBot.Bot.Persistence;

namespace MicroAssignBot.Bot.Outbox.Recording;

/// <summary>How the commit of results ended.</summary>
public abstract record ResultCommit
{
    private ResultCommit()
    {
    }

    /// <summary>The commit claimed more work under a new lease.</summary>
    public sealed record Leased(PersonSnapshot Next) : ResultCommit;

    /// <param name="Superseded">The promise that the new one replaces.</param>
    public sealed record LeaseReleased(string? Promise, string? Superseded) : ResultCommit;

    /// <summary>Another holder has the lease: make no calls, record nothing, delete no alarms.</summary>
    public sealed record FencedOut : ResultCommit;
}
