using System.Diagnostics;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>
/// Runs the work that follows the answers of turns. It runs outside the requests, so that a kept connection is free for its next
/// request at once. A stop of the process waits for it.
/// </summary>
public sealed class FollowUps(Telemetry telemetry, ILogger<FollowUps> log)
{
    /// <summary>Each follow-up is over within a minute or two. With so many under way, the bot takes no further turns.</summary>
    internal const int Most = 10_000;

    private readonly Lock gate = new();
    private TaskCompletionSource idle = Completed();
    private int unfinished;

    internal bool AreTooMany => Volatile.Read(ref unfinished) >= Most;

    /// <summary>Completes when no follow-up is under way.</summary>
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

        // The follow-up outlives the request and its log scope, so it gets the request's trace context explicitly.
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
