using System.Collections.Concurrent;

namespace MicroAssignBot.Bot.Delivery.Running;

/// <summary>Works off what commits leave to do. What this process does not get to, the alarms see to.</summary>
public sealed class AftermathService(Aftermaths aftermaths, Deliverer deliverer, Closing closing, ILogger<AftermathService> log) : BackgroundService
{
    private readonly ConcurrentDictionary<Task, byte> running = new();

    /// <summary>Nothing is being worked off just now.</summary>
    public bool IsIdle => running.IsEmpty && aftermaths.Waiting.Count == 0;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        closing.Begin();
        aftermaths.Complete();
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(running.Keys).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var aftermath in aftermaths.Waiting.ReadAllAsync(CancellationToken.None))
        {
            var task = Run(aftermath);
            running[task] = 0;
            _ = task.ContinueWith(done => running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private async Task Run(Aftermath aftermath)
    {
        try
        {
            await (aftermath switch
            {
                Aftermath.Deliver deliver => deliverer.Deliver(deliver.Committed, deliver.Hand, CancellationToken.None),
                Aftermath.Finish finish => deliverer.Finish(finish.Person, finish.Hand, finish.Promise, CancellationToken.None).AsTask(),
                _ => throw new ArgumentOutOfRangeException(nameof(aftermath), aftermath, "Nothing says how to work this off."),
            });
        }
        catch (Exception failure)
        {
            log.AftermathFailed(failure);
        }
    }
}
