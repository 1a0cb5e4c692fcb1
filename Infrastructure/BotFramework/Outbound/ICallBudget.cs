namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>Keeps this replica within what the channel allows, so that it is not throttled in the middle of something.</summary>
public interface ICallBudget
{
    /// <summary>The part of the tenants' budget that belongs to this replica, 0 to 1. A small rest stays usable at 0.</summary>
    double Share { get; set; }

    /// <summary>Takes one call, or the one that was reserved for this conversation, or nothing.</summary>
    /// <param name="retryAfter">When refused, the earliest moment at which it could be granted, from now; never zero then.</param>
    bool TryTake(string conversation, string tenant, bool interactive, out TimeSpan retryAfter);

    /// <summary>
    /// Takes one call now for the conversation's next <see cref="TryTake"/>, or nothing. Kept for half a minute; a
    /// conversation has at most one.
    /// </summary>
    /// <param name="retryAfter">As for <see cref="TryTake"/>.</param>
    bool TryReserve(string conversation, string tenant, bool interactive, out TimeSpan retryAfter);

    /// <returns>How long the tenant has no room for anybody, whatever each conversation may; zero when it has.</returns>
    TimeSpan TenantWait(string tenant, bool interactive);
}
