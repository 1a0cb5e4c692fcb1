using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Outbox;

/// <summary>Does the work that commits leave. If this process does not get to it, an alarm brings the sweeper.</summary>
/// <param name="followUps">Runs after the answers of turns and adds work; null in a process without turns.</param>
public sealed class PostCommitWorker(
    PostCommitQueue postCommit, Deliverer deliverer, Shutdown shutdown, ILogger<PostCommitWorker> log,
        FollowUps? followUps = null) : BackgroundService
{
    /// <summary>No work is waiting or running.</summary>
    public bool IsIdle => postCommit.IsIdle;

    /// <summary>Sends nothing new from here on. Records what was begun, and does the work that these records leave.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        shutdown.Begin();
        if (followUps is not null)
            await followUps.WhenIdle.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await postCommit.WhenIdle.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        postCommit.Complete();
        await base.StopAsync(cancellationToken);
    }

    /// <summary>Does the work that one commit left. If it fails, its alarm rows stay.</summary>
    public async Task Run(PostCommitWork work)
    {
        try
        {
            await (work switch
            {
                PostCommitWork.Deliver deliver => deliverer.Deliver(deliver.Committed, deliver.Alarms, CancellationToken.None),
                PostCommitWork.Finish finish =>
                    deliverer.Finish(finish.Person, finish.Alarms, finish.Promise, CancellationToken.None).AsTask(),
                _ => throw new ArgumentOutOfRangeException(nameof(work), work, "This kind of work is not handled."),
            });
        }
        catch (Exception failure)
        {
            log.PostCommitWorkFailed(failure);
        }
        finally
        {
            postCommit.Finished();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var work in postCommit.Waiting.ReadAllAsync(CancellationToken.None)) _ = Run(work);
    }
}
