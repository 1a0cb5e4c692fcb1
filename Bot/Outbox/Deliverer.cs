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
    Sender sender, InboxWriter receiver, ResultCommitter recorder, LeasePolicy leasing, AlarmRows alarms, LedgerCleanup ledger, Clock clock, Shutdown closing, DeliveryReport report,
    IOptions<DeliveryOptions> options)
{
    /// <param name="loaded">As committed with the lease.</param>
    /// <param name="hand">Alarm rows to be deleted once the lease is released.</param>
    public async Task Deliver(PersonSnapshot loaded, OwnedAlarms hand, CancellationToken cancellationToken)
    {
        while (true)
        {
            var results = await Work(loaded.State, cancellationToken);
            switch (await recorder.Commit(loaded, results, cancellationToken))
            {
                case ResultCommit.Leased leased:
                    loaded = leased.Next;
                    break;
                case ResultCommit.Released released:
                    hand.Supersede(released.Superseded);
                    await Finish(loaded.State.Person, hand, released.Promise, cancellationToken);
                    if (LedgerCleanup.IsTime(results.Select(result => result.Sequence))) await ledger.RemoveOld(loaded.State.Person, cancellationToken);
                    return;
                default:
                    report.FencedOut(loaded.State.Person);
                    await recorder.MendAfterFence(loaded.State.Person, [.. results.SelectMany(result => result.Touched)], cancellationToken);
                    return;
            }
        }
    }

    public ValueTask Finish(PersonId person, OwnedAlarms hand, string? promise, CancellationToken cancellationToken) =>
        alarms.Finish(person, hand.Keys, promise, cancellationToken);

    private async ValueTask<List<SendOutcome>> Work(PersonState state, CancellationToken cancellationToken)
    {
        var lease = state.Lease!;
        var results = new List<SendOutcome>();
        var stops = new Stops();
        foreach (var sequence in lease.Claimed)
        {
            if (closing.HasBegun || leasing.Left(lease, clock.Now) < options.Value.Margin) break;
            if (await One(state, sequence, stops, cancellationToken) is not { } result) continue;
            results.Add(result);
            stops.Note(result, state);
            state = ResultApplier.Apply(state, [result], lease.Claimed, clock.Now, options.Value);
        }

        return results;
    }

    /// <param name="state">As claimed, with what was done since: what an earlier success settled is not sent.</param>
    private async ValueTask<SendOutcome?> One(PersonState state, long sequence, Stops stops, CancellationToken cancellationToken)
    {
        if (state.Transfers.GetValueOrDefault(sequence) is { } transfer)
            return stops.Recipients.Contains(transfer.Notice.To) ? null : await receiver.Transfer(sequence, transfer, cancellationToken);
        return stops.Chat || state.Notices.GetValueOrDefault(sequence) is not { } item
            ? null
            : await sender.Send(state, sequence, item, cancellationToken);
    }

    /// <summary>What a failure leaves unattempted.</summary>
    private sealed class Stops
    {
        public HashSet<PersonId> Recipients { get; } = [];

        public bool Chat { get; private set; }

        public void Note(SendOutcome result, PersonState state)
        {
            if (result is SendOutcome.Crowded crowded) Recipients.Add(state.Transfers[crowded.Sequence].Notice.To);
            Chat |= result is SendOutcome.Held or SendOutcome.Unreachable or SendOutcome.Moved;
        }
    }
}
