using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.PersonalData;

/// <summary>Erases those who asked for it, at once, and looks every minute for what another process left undone.</summary>
internal sealed partial class ErasureService(Erasures erasures, Eraser eraser, Clock clock, ILogger<ErasureService> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(32);

    /// <returns>Whether nothing is left to be done now.</returns>
    public async Task<bool> EraseAll(CancellationToken cancellationToken)
    {
        var isDone = true;
        foreach (var (person, erasure, etag) in await erasures.Read(cancellationToken))
        {
            try
            {
                isDone &= await Erase(person, erasure, etag, cancellationToken);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                isDone = false;
                Failed(log, person, failure);
            }
        }

        return isDone;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = Every;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // While something stays undone, after twice as long each time.
                wait = await EraseAll(stoppingToken) ? Every : Backoff.After(wait == Every ? null : wait, Soon, Longest);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                wait = Every;
                NotRead(log, failure);
            }

            using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(Task.Delay(wait, clock.Time, either.Token), erasures.Asked.WaitToReadAsync(either.Token).AsTask());
            await either.CancelAsync();
            erasures.Asked.TryRead(out _);
        }
    }

    private async Task<bool> Erase(PersonId person, ErasureDocument erasure, string etag, CancellationToken cancellationToken)
    {
        if (erasure.DoneAt is not { } done)
        {
            if (!await eraser.Erase(person, erasure, etag, cancellationToken)) return false;
            await erasures.Done(person, erasure, etag, cancellationToken);
            Erased(log);
        }
        else if (done + Erasure.KeepsDesk <= clock.Now.RealTime && await eraser.Forget(person, cancellationToken))
        {
            await erasures.Forget(person, etag, cancellationToken);
        }

        return true;
    }

    // Without whom: a log that names them would keep what they had deleted.
    [LoggerMessage(4301, LogLevel.Information, "Everything about a person was deleted, as they asked")]
    private static partial void Erased(ILogger log);

    [LoggerMessage(4302, LogLevel.Error, "Deleting everything about {Person} ended with a failure; it is tried again")]
    private static partial void Failed(ILogger log, PersonId person, Exception failure);

    [LoggerMessage(4303, LogLevel.Error, "Who is to be erased could not be read; it is tried again")]
    private static partial void NotRead(ILogger log, Exception failure);
}
