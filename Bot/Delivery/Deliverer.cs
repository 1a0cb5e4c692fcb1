using System.Collections.Immutable;
using MicroAssignBot.Bot.Delivery.Rules;
using MicroAssignBot.Bot.Delivery.Sending;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Domain.People;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Delivery;

/// <summary>Works off what was claimed while the lease is held, records it, and goes on until nothing is claimable.</summary>
public sealed class Deliverer(
    Sender sender, Receiver receiver, Recorder recorder, Alarms alarms, Clock clock, Closing closing, IOptions<DeliveryOptions> options)
{
    /// <param name="loaded">As committed with the lease.</param>
    /// <param name="hand">Alarm rows to be deleted once the lease is released.</param>
    public async Task Deliver(Loaded loaded, InHand hand, CancellationToken cancellationToken)
    {
        var touched = new List<NewCard>();
        while (true)
        {
            var results = await Work(loaded.State, touched, cancellationToken);
            switch (await recorder.Record(loaded, results, cancellationToken))
            {
                case RecordResult.Leased leased:
                    loaded = leased.Next;
                    break;
                case RecordResult.Released released:
                    hand.Supersede(released.Superseded);
                    await Finish(loaded.State.Person, hand, released.Promise, cancellationToken);
                    return;
                default:
                    await recorder.MendAfterFence(loaded.State.Person, touched, cancellationToken);
                    return;
            }
        }
    }

    public ValueTask Finish(PersonId person, InHand hand, string? promise, CancellationToken cancellationToken) =>
        alarms.Finish(person, hand.Keys, promise, cancellationToken);

    private async ValueTask<List<Delivered>> Work(PersonState state, List<NewCard> touched, CancellationToken cancellationToken)
    {
        var results = new List<Delivered>();
        var stops = new Stops();
        foreach (var sequence in state.Lease!.Claimed)
        {
            if (closing.IsClosing || clock.Time.GetUtcNow() + options.Value.Margin > state.Lease.Until) break;
            if (await One(state, sequence, stops, results, cancellationToken) is not { } result) continue;
            stops.Note(result, state);
            results.Add(result);
            Touch(state, result, touched);
        }

        return results;
    }

    private async ValueTask<Delivered?> One(
        PersonState state, long sequence, Stops stops, List<Delivered> earlier, CancellationToken cancellationToken)
    {
        if (state.Transfers.GetValueOrDefault(sequence) is { } transfer)
            return stops.Recipients.Contains(transfer.Notice.To) ? null : await receiver.HandOver(sequence, transfer, cancellationToken);
        if (stops.Chat || state.Notices.GetValueOrDefault(sequence) is not { } item) return null;
        var sofar = Recording.Apply(state, earlier, state.Lease!.Claimed, clock.Now, options.Value);
        return sofar.Notices.ContainsKey(sequence) ? await sender.Send(sofar, sequence, item, cancellationToken) : null;
    }

    private static void Touch(PersonState state, Delivered result, List<NewCard> touched)
    {
        var item = (result as Delivered.Settled)?.Item ?? (result as Delivered.Held)?.Item;
        if (item is null) return;
        if (state.Cards.GetValueOrDefault(item.About) is { } place) touched.Add(new NewCard(item.About, place.MessageId));
        if (result is Delivered.Settled { Card: { MessageId: not null } card }) touched.Add(card);
    }

    /// <summary>What a failure leaves unattempted.</summary>
    private sealed class Stops
    {
        public HashSet<PersonId> Recipients { get; } = [];

        public bool Chat { get; private set; }

        public void Note(Delivered result, PersonState state)
        {
            if (result is Delivered.Crowded crowded) Recipients.Add(state.Transfers[crowded.Sequence].Notice.To);
            Chat |= result is Delivered.Held or Delivered.Unreachable;
        }
    }
}
