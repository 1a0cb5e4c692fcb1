using System.Collections.Concurrent;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Delivery.Running;

/// <summary>Looks for due alarms in every shard, again and again, and has each person looked after by one task at a time.</summary>
public sealed class SweepingService(
    DueAlarms alarms, Sweeper sweeper, Clock clock, Closing closing, IOptions<DeliveryOptions> options, ILogger<SweepingService> log)
    : BackgroundService
{
    private readonly ConcurrentDictionary<PersonId, Wait> waits = new();
    private readonly ConcurrentDictionary<PersonId, Task> running = new();
    private const int RowsAtOnce = 200;

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
        for (var shard = 0; shard < Keys.Shards; shard++)
        {
            foreach (var (person, rows) in await alarms.In(shard, clock.Now.Decision, RowsAtOnce, cancellationToken))
            {
                if (running.Count >= options.Value.Parallel) return;
                if (!running.ContainsKey(person) && MayLook(person)) Begin(person, rows, cancellationToken);
            }
        }
    }

    private async Task SweepSafely(CancellationToken cancellationToken)
    {
        try
        {
            await Sweep(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.SweepFailed(failure);
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private void Begin(PersonId person, IReadOnlyList<string> rows, CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource();
        running[person] = started.Task;
        _ = Run();

        async Task Run()
        {
            try
            {
                if (await sweeper.Look(person, rows, cancellationToken)) waits.TryRemove(person, out _);
                else LookAgainLater(person);
            }
            catch (Exception failure)
            {
                if (!cancellationToken.IsCancellationRequested) log.LookFailed(person, failure);
                LookAgainLater(person);
            }
            finally
            {
                running.TryRemove(person, out _);
                started.SetResult();
            }
        }
    }

    private bool MayLook(PersonId person) => !waits.TryGetValue(person, out var wait) || wait.Until <= clock.Time.GetUtcNow();

    private void LookAgainLater(PersonId person) => waits.AddOrUpdate(
        person,
        _ => new Wait(clock.Time.GetUtcNow() + options.Value.LookAgain, options.Value.LookAgain),
        (_, last) =>
        {
            var next = last.Length * 2 < options.Value.LongestLookAgain ? last.Length * 2 : options.Value.LongestLookAgain;
            return new Wait(clock.Time.GetUtcNow() + next, next);
        });

    private readonly record struct Wait(DateTimeOffset Until, TimeSpan Length);
}
