using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Outbox;

/// <summary>
/// Lets notices and instructions arrive in the recipient's partition, each exactly once. What waits for one person shares a commit.
/// </summary>
public sealed class InboxWriter(
    ArrivalDecision arrivals, CommandExecutor executor, PostCommitQueue postCommit, PersonLocks locks, ConflictBackoff backoff,
    ILogger<InboxWriter> log)
{
    private const int MostConflicts = 5;

    private readonly ArrivalQueue waiting = new();

    public async ValueTask<SendOutcome> Transfer(long sequence, TransferDocument transfer, CancellationToken cancellationToken)
    {
        var arrival = new Arrival(transfer);
        waiting.Add(arrival);
        return await Receive(arrival, cancellationToken)
            ? new SendOutcome.HandedOver { Sequence = sequence }
            : new SendOutcome.Crowded(
                transfer with { HeldUntil = backoff.NextTransfer(transfer.Tries), Tries = transfer.Tries + 1 }) { Sequence = sequence };
    }

    private async ValueTask<bool> Receive(Arrival mine, CancellationToken cancellationToken)
    {
        using var held = await locks.Acquire(mine.To);
        if (mine.IsDone) return mine.HasArrived;
        var batch = waiting.Take(mine);
        var (arrived, tries) = (false, 0);
        try
        {
            var command = new PersonCommand(mine.To, (before, now) => arrivals.Decide(before, batch, now, tries++ > 0, cancellationToken))
            {
                MostConflicts = MostConflicts,
            };
            postCommit.Start((await executor.ExecuteLocked(command, cancellationToken)).Work);
            return arrived = true;
        }
        // Several processes write to this person, and each must win some races: that is no fault.
        catch (TimeoutException) when (!cancellationToken.IsCancellationRequested)
        {
            log.HandOverCrowded(mine.To);
            return false;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.HandOverFailed(mine.To, failure);
            return false;
        }
        finally
        {
            batch.ForEach(arrival => arrival.Finish(arrived));
        }
    }
}
