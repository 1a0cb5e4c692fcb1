using System.ComponentModel;

namespace MicroAssignBot.Bot.Rehearsal.Windows;

/// <summary>Keeps one client running. It starts a client that has ended again on the same port, so that its address stays true.</summary>
internal sealed class PlaygroundWindow(string role, TimeProvider time, ILogger log)
{
    private const int Attempts = 5;
    private static readonly TimeSpan Steady = TimeSpan.FromMinutes(1);

    private readonly TaskCompletionSource settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile WindowState state = new WindowState.Starting();
    private int run;

    public WindowState State => state;

    /// <summary>Completes when the window is ready, or known not to become ready.</summary>
    public Task Settled => settled.Task;

    public void GiveUp(string why) => Become(new WindowState.NotRunning(why));

    /// <summary>Ends when it is cancelled, or after the client ended five times in a row, each time within a minute.</summary>
    public async Task Keep(PlaygroundLaunch launch, CancellationToken cancellationToken)
    {
        var ends = 0;
        while (ends < Attempts)
        {
            var started = time.GetTimestamp();
            launch = launch with { Port = await RunOnce(launch, cancellationToken) };
            cancellationToken.ThrowIfCancellationRequested();
            ends = time.GetElapsedTime(started) < Steady ? ends + 1 : 1;
            state = new WindowState.Starting();
            await Task.Delay(TimeSpan.FromSeconds(ends), time, cancellationToken);
        }

        Log.GaveUp(log, role, Attempts);
        GiveUp($"The Teams client stopped {Attempts} times. Find the reason in the log, then start the host again.");
    }

    /// <returns>The port to start on next.</returns>
    private async Task<int> RunOnce(PlaygroundLaunch launch, CancellationToken cancellationToken)
    {
        try
        {
            await using var client = await PlaygroundProcess.Start(launch, cancellationToken);
            Log.Listening(log, role, client.Port);
            Become(new WindowState.Ready(client.Address, ++run, client.ProcessId));
            await client.Ended.WaitAsync(cancellationToken);
            Log.Ended(log, role);
            return client.Port;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return launch.Port;
        }
        catch (Exception failure) when (failure is InvalidOperationException or TimeoutException or Win32Exception or IOException)
        {
            Log.NotStarted(log, role, failure);
            return launch.Port;
        }
    }

    private void Become(WindowState next)
    {
        state = next;
        settled.TrySetResult();
    }
}
