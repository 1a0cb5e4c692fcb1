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
    Sender sender, InboxWriter inbox, ResultCommitter committer, LeasePolicy leases, AlarmRows alarms, LedgerCleanup ledger, Clock clock, Shutdown shutdown, DeliveryReport report,
    IOptions<DeliveryOptions> options)
{
    /// <param name="loaded">As committed with the lease.</param>
    /// <param name="hand">Alarm rows to be deleted once the lease is released.</param>
    public async Task Deliver(PersonSnapshot snapshot, OwnedAlarms owned, CancellationToken cancellationToken)
    {
        while (true)
        {
            var results = await Work(snapshot.State, cancellationToken);
            switch (await committer.Commit(snapshot, results, cancellationToken))
            {
                case ResultCommit.Leased leased:
                    snapshot = leased.Next;
                    break;
                case ResultCommit.Released released:
                    owned.Supersede(released.Superseded);
                    await Finish(snapshot.State.Person, owned, released.Promise, cancellationToken);
                    if (LedgerCleanup.IsTime(results.Select(result => result.Sequence))) await ledger.RemoveOld(snapshot.State.Person, cancellationToken);
                    return;
                default:
                    report.FencedOut(snapshot.State.Person);
                    await committer.MendAfterFence(snapshot.State.Person, [.. results.SelectMany(result => result.Touched)], cancellationToken);
                    return;
            }
        }
    }

    public ValueTask Finish(PersonId person, OwnedAlarms owned, string? promise, CancellationToken cancellationToken) =>
        alarms.Finish(person, owned.Keys, promise, cancellationToken);

    private async ValueTask<List<SendOutcome>> Work(PersonState state, CancellationToken cancellationToken)
    {
        var lease = state.Lease!;
        var results = new List<SendOutcome>();
        var stops = new Stops();
        foreach (var sequence in lease.Claimed)
        {
            if (shutdown.HasBegun || leases.Left(lease, clock.Now) < options.Value.Margin) break;
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
            return stops.Recipients.Contains(transfer.Notice.To) ? null : await inbox.Transfer(sequence, transfer, cancellationToken);
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
