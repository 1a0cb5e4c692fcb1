namespace MicroAssignBot.Infrastructure.Graph.Calls;

/// <summary>How often Microsoft Graph is asked the same, and how long is waited in between when it does not say.</summary>
internal static class GraphRetries
{
    public const int MostAttempts = 4;

    /// <param name="attempt">The one that failed, from 1.</param>
    public static TimeSpan Pause(int attempt) => TimeSpan.FromSeconds(1 << (attempt - 1));
}
