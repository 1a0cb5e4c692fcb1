using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Infrastructure.Graph.Calls;

/// <summary>How often Microsoft Graph is asked the same, and how long is waited in between when it does not say.</summary>
internal static class GraphRetries
{
    public const int MostAttempts = 4;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    /// <param name="attempt">The one that failed, from 1.</param>
    public static TimeSpan Pause(int attempt) => Backoff.Delay(First, Longest, attempt - 1, jitter: 1);
}
