namespace MicroAssignBot.Bot.Rehearsal.Windows;

/// <summary>How one window is doing.</summary>
internal abstract record WindowState
{
    private WindowState()
    {
    }

    public sealed record Starting : WindowState;

    /// <param name="Address">What the page frames.</param>
    /// <param name="Run">Counts the starts of this client: after another start the page loads it anew.</param>
    /// <param name="ProcessId">Of the client.</param>
    public sealed record Ready(Uri Address, int Run, int ProcessId) : WindowState;

    /// <param name="Why">A sentence that says what to do.</param>
    public sealed record Unavailable(string Why) : WindowState;
}
