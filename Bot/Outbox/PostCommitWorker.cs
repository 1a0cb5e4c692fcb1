using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Outbox;

/// <summary>Works off what commits leave to do. What this process does not get to, the alarms see to.</summary>
/// <param name="followUps">What turns do after their answers adds work; null in a process without turns.</param>
public sealed class PostCommitWorker(
    PostCommitQueue postCommit, Deliverer deliverer, Shutdown shutdown, ILogger<PostCommitWorker> log, FollowUps? followUps = null) : BackgroundService
{
    /// <summary>Nothing is being worked off just now.</summary>
    public bool IsIdle => postCommit.IsIdle;

    /// <summary>Nothing new is sent from here on; what was begun is recorded, and what that leaves to do is done too.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        shutdown.Begin();
        if (followUps is not null) await followUps.WhenIdle.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await postCommit.WhenIdle.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        postCommit.Complete();
        await base.StopAsync(cancellationToken);
    }

    /// <summary>Works off what one commit left to do. Whatever goes wrong, its alarm rows stay.</summary>
    public async Task Run(PostCommitWork work)
    {
        try
        {
            await (work switch
            {
                PostCommitWork.Deliver deliver => deliverer.Deliver(deliver.Committed, deliver.Alarms, CancellationToken.None),
                PostCommitWork.Finish finish => deliverer.Finish(finish.Person, finish.Alarms, finish.Promise, CancellationToken.None).AsTask(),
                _ => throw new ArgumentOutOfRangeException(nameof(work), work, "Nothing says how to work this off."),
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
