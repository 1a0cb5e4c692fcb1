using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Outbox;

/// <summary>Lets notices arrive in their recipient's partition, each exactly once. Those that wait for one person share a commit.</summary>
public sealed class InboxWriter(
    PersonStore people, CommandExecutor executor, WorkCalendars calendars, PostCommitQueue postCommit, PersonLocks locks, Clock clock, Instance instance,
    IOptions<DeliveryOptions> options, ILogger<InboxWriter> log)
{
    private readonly Dictionary<PersonId, List<Arrival>> waiting = [];

    public async ValueTask<SendOutcome> Transfer(long sequence, TransferDocument transfer, CancellationToken cancellationToken)
    {
        var arrival = new Arrival(transfer.Id, transfer.Notice);
        lock (waiting)
        {
            if (!waiting.TryGetValue(arrival.Notice.To, out var line)) waiting[arrival.Notice.To] = line = [];
            line.Add(arrival);
        }

        var arrived = await Receive(arrival, cancellationToken);
        if (arrived) return new SendOutcome.HandedOver(sequence);
        var wait = Backoff.Delay(options.Value.Crowded, options.Value.LongestBackOff, transfer.Tries, (1 + instance.Jitter()) / 2);
        var until = clock.Time.GetUtcNow() + wait;
        return new SendOutcome.Crowded(sequence, transfer with { HeldUntil = until, Tries = transfer.Tries + 1 });
    }

    private async ValueTask<bool> Receive(Arrival mine, CancellationToken cancellationToken)
    {
        using var passage = await locks.Acquire(mine.Notice.To);
        if (mine.IsDone) return mine.HasArrived;
        var batch = TakeLine(mine);
        var (arrived, tries) = (false, 0);
        try
        {
            var result = await executor.ExecuteLocked(
                mine.Notice.To, turn: null, (before, now) => Decide(before, batch, now, tries++ > 0, cancellationToken), null, MostRaces, cancellationToken);
            postCommit.Start(result.Work);
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
    /// A commit was lost, perhaps because some of these had arrived before: the insert into the ledger decides that, so the
    /// ledger is asked only then.
    /// </param>
    private async ValueTask<CommandOutcome> Decide(PersonSnapshot before, List<Arrival> batch, ClockReading now, bool isAgain, CancellationToken cancellationToken)
    {
        var state = before.State;
        if (state.Document.Erased is not null) return new CommandOutcome.NoChange(before, null);

        var hours = await calendars.For(state, cancellationToken);

        // A holder that was slow and the one who took over may hand over the same notice together.
        foreach (var arrival in batch.DistinctBy(arrival => arrival.Id))
        {
            if (isAgain && await people.HasArrived(state.Person, arrival.Id, cancellationToken)) continue;
            state = state.Arrive(arrival.Id, arrival.Notice, now, hours);
        }

        return ReferenceEquals(state, before.State) ? new CommandOutcome.NoChange(before, null) : new CommandOutcome.Save(before, state);
    }

    private List<Arrival> TakeLine(Arrival mine)
    {
        lock (waiting)
        {
            var line = waiting[mine.Notice.To];
            line.Remove(mine);
            var others = line.Take(MostAtOnce - 1).ToList();
            line.RemoveRange(0, others.Count);
            if (line.Count == 0) waiting.Remove(mine.Notice.To);
            return [mine, .. others];
        }
    }

    private const int MostRaces = 5;
    private const int MostAtOnce = 20;

    private sealed class Arrival(string id, Notice notice)
    {
        public string Id => id;

        public Notice Notice => notice;

        public bool IsDone { get; private set; }

        public bool HasArrived { get; private set; }

        public void Finish(bool arrived) => (IsDone, HasArrived) = (true, arrived);
    }
}
