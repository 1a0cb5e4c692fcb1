using System.Collections.Immutable;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Outbox.Sending;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Outbox;

/// <summary>Works off what was claimed while the lease is held, records it, and goes on until nothing is claimable.</summary>
public sealed class Deliverer(
    Sender sender, Receiver receiver, Recorder recorder, Leasing leasing, Alarms alarms, Ledger ledger, Clock clock, Closing closing, DeliveryReport report,
    IOptions<DeliveryOptions> options)
{
    /// <param name="loaded">As committed with the lease.</param>
    /// <param name="hand">Alarm rows to be deleted once the lease is released.</param>
    public async Task Deliver(Loaded loaded, InHand hand, CancellationToken cancellationToken)
    {
        while (true)
        {
            var results = await Work(loaded.State, cancellationToken);
            switch (await recorder.Record(loaded, results, cancellationToken))
            {
                case RecordResult.Leased leased:
                    loaded = leased.Next;
                    break;
                case RecordResult.Released released:
                    hand.Supersede(released.Superseded);
                    await Finish(loaded.State.Person, hand, released.Promise, cancellationToken);
                    if (Ledger.IsTime(results.Select(result => result.Sequence))) await ledger.Forget(loaded.State.Person, cancellationToken);
                    return;
                default:
                    report.FencedOut(loaded.State.Person);
                    await recorder.MendAfterFence(loaded.State.Person, [.. results.SelectMany(result => result.Touched)], cancellationToken);
                    return;
            }
        }
    }

    public ValueTask Finish(PersonId person, InHand hand, string? promise, CancellationToken cancellationToken) =>
        alarms.Finish(person, hand.Keys, promise, cancellationToken);

    private async ValueTask<List<Delivered>> Work(PersonState state, CancellationToken cancellationToken)
    {
        var lease = state.Lease!;
        var results = new List<Delivered>();
        var stops = new Stops();
        foreach (var sequence in lease.Claimed)
        {
            if (closing.IsClosing || leasing.Left(lease, clock.Now) < options.Value.Margin) break;
            if (await One(state, sequence, stops, cancellationToken) is not { } result) continue;
            results.Add(result);
            stops.Note(result, state);
            state = ResultApplier.Apply(state, [result], lease.Claimed, clock.Now, options.Value);
        }

        return results;
    }

    /// <param name="state">As claimed, with what was done since: what an earlier success settled is not sent.</param>
    private async ValueTask<Delivered?> One(PersonState state, long sequence, Stops stops, CancellationToken cancellationToken)
    {
        if (state.Transfers.GetValueOrDefault(sequence) is { } transfer)
            return stops.Recipients.Contains(transfer.Notice.To) ? null : await receiver.HandOver(sequence, transfer, cancellationToken);
        return stops.Chat || state.Notices.GetValueOrDefault(sequence) is not { } item
            ? null
            : await sender.Send(state, sequence, item, cancellationToken);
    }

    /// <summary>What a failure leaves unattempted.</summary>
    private sealed class Stops
    {
        public HashSet<PersonId> Recipients { get; } = [];

        public bool Chat { get; private set; }

        public void Note(Delivered result, PersonState state)
        {
            if (result is Delivered.Crowded crowded) Recipients.Add(state.Transfers[crowded.Sequence].Notice.To);
            Chat |= result is Delivered.Held or Delivered.Unreachable or Delivered.Moved;
        }
    }
}
