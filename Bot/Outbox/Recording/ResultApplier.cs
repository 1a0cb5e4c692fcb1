using System.Collections.Immutable;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Outbox.Recording;

/// <summary>Applies the results of sending and handing over to a person. Pure.</summary>
internal static class ResultApplier
{
    /// <summary>The most nudges in one message: they must fit one card, and their ledger rows one transaction.</summary>
    public const int MostTogether = 20;

    /// <param name="state">The person as stored now, not as they were when the work began.</param>
    /// <param name="claimed">The sequence numbers of the lease; only these notices can be settled.</param>
    public static PersonState Apply(
        PersonState state, IEnumerable<SendOutcome> results, ImmutableList<long> claimed, ClockReading now, DeliveryOptions options)
    {
        foreach (var result in results)
        {
            state = result switch
            {
                SendOutcome.Settled settled => Settle(state, settled, claimed, now, options),
                SendOutcome.PutOffToNextDay later => PutOff(state, later),
                SendOutcome.Overfull many => Unfold(state, many),
                SendOutcome.Held held => Replace(state, held.Sequence, held.Item),
                SendOutcome.Unreachable gone => LoseTouch(state, gone, now, options),
                SendOutcome.ChatReplaced moved => Move(state, moved),
                SendOutcome.Installs installs => Reach(state, state.Document with { Installing = installs.State }, now),
                SendOutcome.Introduced known =>
                    Reach(state, state.Document with { Contact = known.Contact, Installing = null }, now),
                SendOutcome.HandedOver done => state with { Transfers = state.Transfers.Remove(done.Sequence) },
                SendOutcome.Crowded crowded => state with { Transfers = state.Transfers.SetItem(crowded.Sequence, crowded.Transfer) },
                _ => throw new ArgumentOutOfRangeException(nameof(results), result, "This is the result of a call, not of a notice."),
            };
        }

        return state;
    }

    private static PersonState Settle(
        PersonState state, SendOutcome.Settled settled, ImmutableList<long> claimed, ClockReading now, DeliveryOptions options)
    {
        var next = Leave(state, settled.Sequence, settled.Item, settled.Cancelled, now, settled.Untrue);
        if (settled is { Cancelled: null, NudgedOn: { } day }) next = Count(next, day);
        if (settled.Card is { } card) next = Place(next, card, settled, now, options);
        else if (settled is { Cancelled: CancelReason.OutcomeUnknown, Item: { Notice.Way: not NoticeWay.PostMessage } lost })
            next = WithUnseen(next, lost);
        if (settled.ShowsNewest) next = LeaveOtherUpdates(next, settled.Item.About, claimed, now);
        if (settled.Mend is { } mend) next = next.Mending(mend.About, mend.MessageId);
        if (settled is { Cancelled: null, Item.Notice: { Definition.ShowsReview: true } shown, Version: { } version })
            next = next with { Document = next.Document with { Reviews = next.Document.Reviews.WithShown(shown.About, version) } };
        return settled.IsClosed ? Retire(next, settled.Item.About, now) : next;
    }

    /// <summary>Folds a nudge that exceeds the day's number into the first one put off that still has room.</summary>
    private static PersonState PutOff(PersonState state, SendOutcome.PutOffToNextDay later)
    {
        if (!state.Notices.ContainsKey(later.Sequence)) return state;
        var item = later.Item;
        var (sequence, first) = state.Notices.FirstOrDefault(pair =>
            pair.Value is { IsPutOff: true, IsBegun: false } && pair.Key != later.Sequence && pair.Value.Said + item.Said <= MostTogether);
        // A doubtful notice is not folded, so that its mark stays.
        var notice = item.Notice!;
        var mayFold = notice is { Way: NoticeWay.PostMessage, Definition.StandsAlone: false } && !item.IsDoubtful;
        if (first is null || !mayFold) return Replace(state, later.Sequence, item with { DeliverAfter = later.Until, IsPutOff = mayFold });
        var others = (first.Others ?? []).Add(new FoldedNudge(item.Id, notice)).AddRange(item.Others ?? []);
        return state with { Notices = state.Notices.Remove(later.Sequence).SetItem(sequence, first with { Others = others }) };
    }

    /// <summary>Splits a message of too many nudges. Each part keeps the marks of the whole, since all of it may have been sent.</summary>
    private static PersonState Unfold(PersonState state, SendOutcome.Overfull many)
    {
        if (!state.Notices.ContainsKey(many.Sequence)) return state;
        var item = many.Item;
        var sequence = many.Sequence;
        foreach (var part in item.Others!.Prepend(new FoldedNudge(item.Id, item.Notice!)).Chunk(MostTogether))
        {
            var said = item with { Id = part[0].Id, Notice = part[0].Notice, Others = part.Length > 1 ? [.. part[1..]] : null };
            state = state with
            {
                Notices = state.Notices.SetItem(sequence, said),
                Document = state.Document with { LastItem = Math.Max(sequence, state.Document.LastItem) },
            };
            sequence = state.Document.LastItem + 1;
        }

        return state;
    }

    private static PersonState Count(PersonState state, DateOnly day)
    {
        var before = state.Document.Nudged is { } nudged && nudged.Day == day ? nudged.Count : 0;
        return state with { Document = state.Document with { Nudged = new Nudged(day, before + 1) } };
    }

    private static PersonState Leave(
        PersonState state, long sequence, NoticeDocument item, CancelReason? cancelled, ClockReading now,
        IReadOnlyCollection<string> untrue)
    {
        var next = state with { Notices = state.Notices.Remove(sequence) };
        if (item.Notice is null) return next;
        var unseen = item.UnknownOutcomes + item.UnknownTakeovers;
        var repeats = cancelled is null ? unseen : Math.Max(unseen - 1, 0);
        var ledger = next.Ledger;
        foreach (var id in (item.Others ?? []).Select(other => other.Id).Prepend(item.Id))
        {
            var reason = untrue.Contains(id) ? CancelReason.Overtaken : cancelled;
            ledger = ledger.SetItem(Keys.Settled(id), StateJson.Write(new SettlementDocument(now.LogicalTime, reason, repeats)));
        }

        return next with { Ledger = ledger };
    }

    private static PersonState LeaveOtherUpdates(PersonState state, Topic about, ImmutableList<long> claimed, ClockReading now)
    {
        foreach (var sequence in claimed)
        {
            if (state.Notices.GetValueOrDefault(sequence) is { Notice: { Way: NoticeWay.UpdateCard } notice } item && notice.About == about)
                state = Leave(state, sequence, item, null, now, []);
        }

        return state;
    }

    private static PersonState Place(
        PersonState state, NewCard card, SendOutcome.Settled settled, ClockReading now, DeliveryOptions options)
    {
        var (recorded, was, unseen) = (
            state.Cards.GetValueOrDefault(card.Topic), settled.Was, settled.Item.UnknownOutcomes + settled.Item.UnknownTakeovers);
        var next = state with
        {
            Cards = card.MessageId is { } id
                ? state.Cards.SetItem(card.Topic, recorded?.MovedTo(id, unseen) ?? CardPlace.First(id, unseen))
                : state.Cards.Remove(card.Topic),
        };

        // Meanwhile the person clicked an old card, which became the live one. Now the card that was just posted is live.
        var clicked = recorded?.MessageId;
        if (clicked is not null && clicked != was && clicked != card.MessageId)
            next = next.Mending(card.Topic, clicked, now.LogicalTime + options.RerenderDelay);

        // The person did something meanwhile. If they clicked the card before it shrank, the answer has drawn it in full again.
        return was is not null && state.Lease is { ContactedDuringLease: true }
            ? next.Mending(card.Topic, was, now.LogicalTime + options.RerenderDelay)
            : next;
    }

    private static PersonState WithUnseen(PersonState state, NoticeDocument lost) => state.Cards.GetValueOrDefault(lost.About) is { } place
        ? state with { Cards = state.Cards.SetItem(
            lost.About, place with { Unseen = place.Unseen + lost.UnknownOutcomes + lost.UnknownTakeovers }) }
        : state;

    /// <summary>The bot writes to the new chat from now on. Messages of the old chat can no longer be changed.</summary>
    private static PersonState Move(PersonState state, SendOutcome.ChatReplaced moved)
    {
        var next = Replace(state, moved.Sequence, moved.Item);
        // The person wrote meanwhile, and their message named the right chat.
        if (state.Lease is { ContactedDuringLease: true } || state.Document.Contact is not { } contact) return next;
        var isAnother = contact.Reference.ConversationId != moved.ConversationId;
        return next with
        {
            Document = next.Document with
            {
                Contact = contact with { Reference = contact.Reference with { ConversationId = moved.ConversationId }, IsCreated = true },
            },
            Cards = isAnother ? next.Cards.Remove(moved.Item.About) : next.Cards,
        };
    }

    /// <summary>Moves the card of a closed topic out of the live range, once no notice about it is left.</summary>
    private static PersonState Retire(PersonState state, Topic topic, ClockReading now)
    {
        if (state.Cards.GetValueOrDefault(topic) is not { IsPast: false } place) return state;
        if (state.Notices.Values.Any(item => item.About == topic)) return state;
        return state with { Cards = state.Cards.SetItem(topic, place with { IsPast = true, PastSince = now.LogicalTime }) };
    }

    private static PersonState Replace(PersonState state, long sequence, NoticeDocument item) =>
        state.Notices.ContainsKey(sequence) ? state with { Notices = state.Notices.SetItem(sequence, item) } : state;

    /// <summary>What came of reaching a person who has no chat, unless the channel has told of one meanwhile.</summary>
    private static PersonState Reach(PersonState state, DeskDocument reached, ClockReading now) => state.Document.Contact is null
        ? (state with { Document = reached }).TellingLead(state.Document, now)
        : state;

    /// <summary>Marks the person as unreachable, unless they wrote while the lease was held.</summary>
    private static PersonState LoseTouch(PersonState state, SendOutcome.Unreachable gone, ClockReading now, DeliveryOptions options)
    {
        if (state.Lease is { ContactedDuringLease: true })
            return Replace(state, gone.Sequence, gone.Item with { HeldUntil = now.RealTime + options.BackOff });
        var next = Replace(state, gone.Sequence, gone.Item);
        if (state.Document.Unreachable is not null) return next;
        var lost = next with { Document = next.Document with { Unreachable = new UnreachableSince(now.LogicalTime, gone.Why) } };
        return lost.UpdateLearnersCards(now).TellingLead(next.Document, now);
    }
}
