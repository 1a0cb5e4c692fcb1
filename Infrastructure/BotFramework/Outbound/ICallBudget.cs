namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>
/// Keeps this replica within the channel's limits, so that the channel does not throttle it in the middle of something.
/// </summary>
public interface ICallBudget
{
    /// <summary>The part of the tenants' budget that belongs to this replica, 0 to 1. At 0 a small rest stays usable.</summary>
    double Share { get; set; }

    /// <summary>Takes one call, or uses the reserved call of this conversation. Takes nothing when it returns false.</summary>
    /// <param name="retryAfter">When refused, the time from now until the call could be granted at the earliest; then never zero.</param>
    bool TryTake(string conversation, string tenant, bool interactive, out TimeSpan retryAfter);

    /// <summary>
    /// Takes one call now for the conversation's next <see cref="TryTake"/>, or takes nothing. The reservation lasts half a
    /// minute; a conversation has at most one.
    /// </summary>
    /// <param name="retryAfter">As for <see cref="TryTake"/>.</param>
    bool TryReserve(string conversation, string tenant, bool interactive, out TimeSpan retryAfter);

    /// <returns>The time until the tenant has room for a call, whatever each conversation may do; zero when it has room now.</returns>
    TimeSpan TenantWait(string tenant, bool interactive);
}
