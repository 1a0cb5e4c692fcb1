namespace MicroAssignBot.Domain.Calendar;

/// <summary>How long to wait before a retry. Pure: the caller draws the jitter.</summary>
public static class Backoff
{
    // Full jitter, but never a wait of zero.
    private const double LeastJitter = 0.05;

    // Longer than any limit by then, and far from what a time span can hold.
    private const int MostDoublings = 16;

    /// <summary>A wait that doubles with each try up to a limit.</summary>
    /// <param name="tries">How often it was tried before.</param>
    /// <param name="jitter">Between 0 and 1: the part of that time that is waited.</param>
    public static TimeSpan Delay(TimeSpan first, TimeSpan longest, int tries, double jitter) =>
        Shorter(first * Math.Pow(2, Math.Min(tries, MostDoublings)), longest) * Math.Max(jitter, LeastJitter);

    /// <summary>Twice as long as the last wait, up to a limit; for whoever keeps the last wait and not how often it was tried.</summary>
    /// <param name="last">Null before the first.</param>
    public static TimeSpan After(TimeSpan? last, TimeSpan first, TimeSpan longest) => Shorter(last * 2 ?? first, longest);

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
