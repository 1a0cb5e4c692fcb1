using System.Diagnostics;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>
/// What follows the answers of turns. It runs outside the requests, so that a connection which is kept is free for the next
/// request at once; whoever stops the process waits for it.
/// </summary>
public sealed class FollowUps(Telemetry telemetry, ILogger<FollowUps> log)
{
    /// <summary>Each is over within a minute or two; with so many, nothing more is taken in.</summary>
    internal const int Most = 10_000;

    private readonly Lock gate = new();
    private TaskCompletionSource idle = Completed();
    private int unfinished;

    internal bool AreTooMany => Volatile.Read(ref unfinished) >= Most;

    /// <summary>Completes when none that was begun is left.</summary>
    public Task WhenIdle
    {
        get
        {
            lock (gate) return idle.Task;
        }
    }

    internal void Begin(Func<Task> then)
    {
        lock (gate)
        {
            if (unfinished++ == 0) idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        // The request's log scope ends with the request; its trace is named outright.
        var request = Activity.Current?.Context ?? default;
        using (ExecutionContext.SuppressFlow()) _ = Task.Run(() => Run(then, request), CancellationToken.None);
    }

    private async Task Run(Func<Task> then, ActivityContext request)
    {
        using var activity = telemetry.StartFollowUp(request);
        try
        {
            await then();
        }
        catch (Exception failure)
        {
            log.FollowUpFailed(failure);
        }
        finally
        {
            Finished();
        }
    }

    private void Finished()
    {
        lock (gate)
        {
            if (--unfinished == 0) idle.SetResult();
        }
    }

    private static TaskCompletionSource Completed()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}
