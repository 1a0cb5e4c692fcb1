using System.Collections.Concurrent;
using System.Diagnostics;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Outbox.Sweeping;

/// <summary>Repeatedly finds due alarms in this replica's shards, and processes each person in one task at a time.</summary>
public sealed class SweepingService(
    ShardLeases shards, DueAlarms alarms, DueAlarmProcessor processor, Clock clock, Shutdown shutdown, IOptions<DeliveryOptions> options,
    ILogger<SweepingService> log)
    : BackgroundService
{
    private const int RowsAtOnce = 200;

    private readonly SemaphoreSlim looks = new(options.Value.LooksPerProcessor * Environment.ProcessorCount);
    private readonly Task[] sweeping = [.. Enumerable.Repeat(Task.CompletedTask, Keys.Shards)];
    private readonly RetryTimes waits = new(options.Value);
    private readonly ConcurrentDictionary<PersonId, Task> running = new();
    private int firstShard;

    /// <summary>How many people are being processed now.</summary>
    public int Running => running.Count;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        shutdown.Begin();
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
        while (!stoppingToken.IsCancellationRequested && !shutdown.HasBegun)
        {
            await SweepSafely(stoppingToken);
            await Task.Delay(options.Value.Sweep, clock.Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(sweeping);
        await Task.WhenAll(running.Values);
    }

    /// <summary>Starts processing everybody who is due and not in process yet. Returns when all of them have been started.</summary>
    public async Task Sweep(CancellationToken cancellationToken)
    {
        await Begin(cancellationToken);
        await Task.WhenAll(sweeping);
    }

    /// <summary>Sweeps each shard by itself, so that one that is slow or still being swept does not delay the others.</summary>
    private async ValueTask Begin(CancellationToken cancellationToken)
    {
        waits.Prune(clock.Steady);

        // Starts with another shard each time, so that none is always last when there is more to do than there is room for.
        var held = await shards.Held(cancellationToken);
        var first = firstShard++;
        for (var i = 0; i < held.Count; i++)
        {
            var shard = held[(first + i) % held.Count];
            if (sweeping[shard].IsCompleted) sweeping[shard] = Sweep(shard, cancellationToken);
        }
    }

    private async Task Sweep(int shard, CancellationToken cancellationToken)
    {
        try
        {
            // If a person's rows are still there afterwards, the next sweep looks at them again, not this one.
            var seen = new HashSet<PersonId>();
            while (await Page(shard, seen, cancellationToken))
            {
            }
        }
        catch (Exception failure)
        {
            if (!cancellationToken.IsCancellationRequested) log.ShardFailed(shard, failure);
        }
    }

    /// <returns>Whether there may be more.</returns>
    private async ValueTask<bool> Page(int shard, HashSet<PersonId> seen, CancellationToken cancellationToken)
    {
        var due = await alarms.In(
            shard, clock.Now.LogicalTime, person => !seen.Contains(person) && MayLook(person), RowsAtOnce, cancellationToken);
        foreach (var (person, rows) in due)
        {
            seen.Add(person);
            await looks.WaitAsync(cancellationToken);
            // The room to send may have run out since the page was read.
            if (shutdown.HasBegun || !MayLook(person) || !Begin(person, rows)) looks.Release();
        }

        return due.Sum(one => one.Rows.Count) >= RowsAtOnce && !shutdown.HasBegun;
    }

    private async ValueTask SweepSafely(CancellationToken cancellationToken)
    {
        try
        {
            await Begin(cancellationToken);
        }
        catch (Exception failure)
        {
            if (!cancellationToken.IsCancellationRequested) log.SweepFailed(failure);
        }
    }

    private bool Begin(PersonId person, IReadOnlyList<string> rows)
    {
        var done = new TaskCompletionSource();
        if (!running.TryAdd(person, done.Task)) return false;
        _ = Process(person, rows, done);
        return true;
    }

    // Never cancelled: work that has begun is still recorded during shutdown.
    private async Task Process(PersonId person, IReadOnlyList<string> rows, TaskCompletionSource done)
    {
        var looking = true;
        try
        {
            After(person, await processor.Process(person, rows, CancellationToken.None, Looked), clock.Steady);
        }
        catch (Exception failure)
        {
            log.LookFailed(person, failure);
            waits.LookAgainLater(person, clock.Steady);
        }
        finally
        {
            Looked();
            running.TryRemove(person, out _);
            done.SetResult();
        }

        void Looked()
        {
            if (looking) looks.Release();
            looking = false;
        }
    }

    private void After(PersonId person, ProcessingResult looked, DateTimeOffset now)
    {
        switch (looked)
        {
            case ProcessingResult.Paced paced:
                waits.LookAgainAt(person, now + paced.Wait, paced.Shortage);
                break;
            case ProcessingResult.Busy:
                waits.LookAgainLater(person, now);
                break;
            case ProcessingResult.After:
                waits.Forget(person);
                break;
            default:
                throw new UnreachableException($"{looked.GetType()}");
        }
    }

    private bool MayLook(PersonId person) => !running.ContainsKey(person) && waits.MayLook(person, clock.Steady);
}
