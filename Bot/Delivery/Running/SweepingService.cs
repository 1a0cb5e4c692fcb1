using System.Collections.Concurrent;
using MicroAssignBot.Domain.People;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Delivery.Running;

/// <summary>Looks for due alarms in this replica's shards, again and again, and has each person looked after by one task at a time.</summary>
public sealed class SweepingService(
    ShardLeases shards, DueAlarms alarms, Sweeper sweeper, Clock clock, Closing closing, IOptions<DeliveryOptions> options, ILogger<SweepingService> log)
    : BackgroundService
{
    private const int RowsAtOnce = 200;

    private readonly Waits waits = new(options.Value);
    private readonly ConcurrentDictionary<PersonId, Task> running = new();
    private int firstShard;

    /// <summary>People who are being looked after just now.</summary>
    public int Running => running.Count;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        closing.Begin();
        await base.StopAsync(cancellationToken);
        try
        {
            await shards.GiveBack(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.SharesNotRenewed(failure);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested && !closing.IsClosing)
        {
            await SweepSafely(stoppingToken);
            await Task.Delay(options.Value.Sweep, clock.Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(running.Values);
    }

    /// <summary>Starts looking after everybody who is due and not being looked after.</summary>
    public async Task Sweep(CancellationToken cancellationToken)
    {
        waits.Prune(clock.Time.GetUtcNow());

        // Each time from another shard on, so that none is always last when there is more to do than can be done at once.
        var held = await shards.Held(cancellationToken);
        var first = firstShard++;
        for (var i = 0; i < held.Count; i++)
        {
            var due = await alarms.In(held[(first + i) % held.Count], clock.Now.Decision, MayLook, RowsAtOnce, cancellationToken);
            foreach (var (person, rows) in due)
            {
                if (running.Count >= options.Value.Parallel || closing.IsClosing) return;
                Begin(person, rows);
            }
        }
    }

    private async ValueTask SweepSafely(CancellationToken cancellationToken)
    {
        try
        {
            await Sweep(cancellationToken);
        }
        catch (Exception failure)
        {
            if (!cancellationToken.IsCancellationRequested) log.SweepFailed(failure);
        }
    }

    private void Begin(PersonId person, IReadOnlyList<string> rows)
    {
        var done = new TaskCompletionSource();
        if (running.TryAdd(person, done.Task)) _ = Look(person, rows, done);
    }

    // Never cancelled: what was begun when the process is told to go is recorded.
    private async Task Look(PersonId person, IReadOnlyList<string> rows, TaskCompletionSource done)
    {
        try
        {
            After(person, await sweeper.Look(person, rows, CancellationToken.None), clock.Time.GetUtcNow());
        }
        catch (Exception failure)
        {
            log.LookFailed(person, failure);
            waits.LookAgainLater(person, clock.Time.GetUtcNow());
        }
        finally
        {
            running.TryRemove(person, out _);
            done.SetResult();
        }
    }

    private void After(PersonId person, Looked looked, DateTimeOffset now)
    {
        switch (looked)
        {
            case Looked.Paced paced:
                waits.LookAgainAt(person, now + paced.Wait);
                break;
            case Looked.Busy:
                waits.LookAgainLater(person, now);
                break;
            default:
                waits.Forget(person);
                break;
        }
    }

    private bool MayLook(PersonId person) => !running.ContainsKey(person) && waits.MayLook(person, clock.Time.GetUtcNow());
}
