namespace MicroAssignBot.Bot.Execution;

/// <summary>How long to wait before a retry. Pure: the caller draws the jitter.</summary>
internal static class Backoff
{
    // Full jitter, but never a wait of zero.
    private const double LeastJitter = 0.05;

    /// <summary>A wait that doubles with each try up to a limit.</summary>
    /// <param name="jitter">Between 0 and 1: the part of that time that is waited.</param>
    public static TimeSpan Delay(TimeSpan first, TimeSpan longest, int tries, double jitter)
    {
        var ceiling = first * Math.Pow(2, Math.Min(tries, 16));
        return (ceiling < longest ? ceiling : longest) * Math.Max(jitter, LeastJitter);
    }
}
