namespace MicroAssignBot.Bot.Execution;

/// <summary>How long to wait before trying again. Pure; the caller says what chance adds.</summary>
internal static class Backoff
{
    // Full jitter, but never a wait of nothing.
    private const double LeastJitter = 0.05;

    /// <summary>A wait that doubles with each try up to a limit.</summary>
    /// <param name="jitter">Between 0 and 1: the part of it that is waited.</param>
    public static TimeSpan Delay(TimeSpan first, TimeSpan longest, int tries, double jitter)
    {
        var ceiling = first * Math.Pow(2, Math.Min(tries, 16));
        return (ceiling < longest ? ceiling : longest) * Math.Max(jitter, LeastJitter);
    }
}
