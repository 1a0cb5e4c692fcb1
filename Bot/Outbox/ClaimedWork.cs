using System.Diagnostics;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Outbox.Sending;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Outbox;

/// <summary>Sends claimed notices and delivers claimed transfers, in order, as long as the lease lasts.</summary>
public sealed class ClaimedWork(
    NoticeAttempt attempt, InboxWriter inboxes, LeasePolicy leases, Clock clock, Shutdown shutdown, IOptions<DeliveryOptions> options)
{
    /// <param name="state">As committed with the lease.</param>
    /// <returns>What to record.</returns>
    public async ValueTask<List<SendOutcome>> Do(PersonState state, CancellationToken cancellationToken)
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

    /// <param name="state">As claimed, with the results so far: a notice that an earlier result settled is not sent.</param>
    private async ValueTask<SendOutcome?> One(PersonState state, long sequence, Stops stops, CancellationToken cancellationToken)
    {
        if (state.Transfers.GetValueOrDefault(sequence) is { } transfer)
            return stops.Recipients.Contains(transfer.To) ? null : await inboxes.Transfer(sequence, transfer, cancellationToken);
        return stops.Chat || state.Notices.GetValueOrDefault(sequence) is not { } item
            ? null
            : await attempt.Send(state, sequence, item, cancellationToken);
    }

    /// <summary>What must not be attempted after a failure: further transfers to a busy recipient, or anything in the chat.</summary>
    private sealed class Stops
    {
        public HashSet<PersonId> Recipients { get; } = [];

        public bool Chat { get; private set; }

        public void Note(SendOutcome result, PersonState state)
        {
            switch (result)
            {
                case SendOutcome.Crowded crowded:
                    Recipients.Add(state.Transfers[crowded.Sequence].To);
                    break;
                case SendOutcome.Held or SendOutcome.Unreachable or SendOutcome.ChatReplaced or SendOutcome.Installs
                    or SendOutcome.Introduced:
                    Chat = true;
                    break;
                case SendOutcome.Settled or SendOutcome.PutOffToNextDay or SendOutcome.Overfull or SendOutcome.HandedOver:
                    break;
                case SendOutcome.Called or SendOutcome.NotThere or SendOutcome.RejectedForGood:
                default:
                    throw new UnreachableException($"{result.GetType()} is the result of a call, not of a notice.");
            }
        }
    }
}
