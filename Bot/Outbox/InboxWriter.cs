using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Outbox;

/// <summary>Writes notices into the recipient's partition, each exactly once. Notices that wait for one person share a commit.</summary>
public sealed class InboxWriter(
    PersonStore people, CommandExecutor executor, WorkCalendars calendars, PostCommitQueue postCommit, PersonLocks locks,
    ConflictBackoff backoff, ILogger<InboxWriter> log)
{
    private const int MostConflicts = 5;

    private readonly ArrivalQueue waiting = new();

    public async ValueTask<SendOutcome> Transfer(long sequence, TransferDocument transfer, CancellationToken cancellationToken)
    {
        var arrival = new Arrival(transfer.Id, transfer.Notice);
        waiting.Add(arrival);
        return await Receive(arrival, cancellationToken)
            ? new SendOutcome.HandedOver { Sequence = sequence }
            : new SendOutcome.Crowded(
                transfer with { HeldUntil = backoff.NextTransfer(transfer.Tries), Tries = transfer.Tries + 1 }) { Sequence = sequence };
    }

    private async ValueTask<bool> Receive(Arrival mine, CancellationToken cancellationToken)
    {
        using var held = await locks.Acquire(mine.Notice.To);
        if (mine.IsDone) return mine.HasArrived;
        var batch = waiting.Take(mine);
        var (arrived, tries) = (false, 0);
        try
        {
            var command = new PersonCommand(mine.Notice.To, (before, now) => Decide(before, batch, now, tries++ > 0, cancellationToken))
            {
                MostConflicts = MostConflicts,
            };
            postCommit.Start((await executor.ExecuteLocked(command, cancellationToken)).Work);
            return arrived = true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.HandOverFailed(mine.Notice.To, failure);
            return false;
        }
        finally
        {
            batch.ForEach(arrival => arrival.Finish(arrived));
        }
    }

    /// <param name="isAgain">
    /// This is a retry. Some notices may have arrived before, which makes the insert into the ledger fail. So the ledger is read
    /// only on a retry.
    /// </param>
    private async ValueTask<CommandOutcome> Decide(
        PersonSnapshot before, List<Arrival> batch, ClockReading now, bool isAgain, CancellationToken cancellationToken)
    {
        var state = before.State;
        if (state.Document.Erased is not null) return new CommandOutcome.NoChange(before, null);

        var hours = await calendars.For(state, cancellationToken);

        // A slow lease holder and the one that took over may both hand over the same notice at the same time.
        foreach (var arrival in batch.DistinctBy(arrival => arrival.Id))
        {
            if (isAgain && await people.HasArrived(state.Person, arrival.Id, cancellationToken)) continue;
            state = state.Arrive(arrival.Id, arrival.Notice, now, hours);
        }

        return CommandOutcome.From(before, state);
    }
}
