namespace MicroAssignBot.Bot.Rehearsal.Windows;

/// <summary>The state of one window.</summary>
internal abstract record WindowState
{
    private WindowState()
    {
    }

    public sealed record Starting : WindowState;

    /// <param name="Address">The address that the page shows in a frame.</param>
    /// <param name="Run">Counts the starts of the window's client.</param>
    /// <param name="ProcessId">The process id of the client. When it changes, the page loads the frame anew.</param>
    public sealed record Ready(Uri Address, int Run, int ProcessId) : WindowState;

    /// <param name="Why">A sentence that says what to do.</param>
    public sealed record NotRunning(string Why) : WindowState;
}
