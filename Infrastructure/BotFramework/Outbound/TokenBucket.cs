namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>
/// The token bucket of one tenant. It fills evenly, holds a second's worth of calls, and keeps its last part for interactive
/// calls.
/// </summary>
internal sealed class TokenBucket(double fill, long now)
{
    private double tokens = fill;
    private long filledAt = now;

    public long Newest => filledAt;

    /// <returns>The time in ticks until a call may be taken; zero or less when it may be taken now.</returns>
    public long Wait(double perSecond, double reserve, long now)
    {
        tokens = Math.Min(perSecond, tokens + ((now - filledAt) * perSecond / TimeSpan.TicksPerSecond));
        filledAt = now;
        var missing = 1 + reserve - tokens;
        // A rest below a millionth of a call is a rounding error.
        return missing <= 1e-6 ? 0 : (long)Math.Ceiling(missing / perSecond * TimeSpan.TicksPerSecond);
    }

    public void Take() => tokens--;
}
