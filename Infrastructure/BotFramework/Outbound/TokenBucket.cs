namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>One tenant's calls: fills evenly, holds a second's worth, and keeps its last part for interactive calls.</summary>
internal sealed class TokenBucket(double fill, long now)
{
    private double tokens = fill;
    private long filledAt = now;

    public long Newest => filledAt;

    /// <returns>How long, in ticks, until a call may be taken; zero or less when it may be now.</returns>
    public long Wait(double perSecond, double reserve, long now)
    {
        tokens = Math.Min(perSecond, tokens + ((now - filledAt) * perSecond / TimeSpan.TicksPerSecond));
        filledAt = now;
        var missing = 1 + reserve - tokens;
        // A rest smaller than a call's millionth is the arithmetic's, not a call.
        return missing <= 1e-6 ? 0 : (long)Math.Ceiling(missing / perSecond * TimeSpan.TicksPerSecond);
    }

    public void Take() => tokens--;
}
