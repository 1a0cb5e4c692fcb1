using System.Collections.Immutable;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Outbox.Sending;

/// <summary>
/// Sends one claimed notice. It reads the topic as it is after the claim, checks that the notice is still true and may be sent now, renders
/// that state and calls: it updates a card in place, reposts it (the old message shrinks, then the card is posted anew), posts a
/// separate message, or mends a message.
/// </summary>
public sealed class NoticeSender(
    TopicReader topics, PersonStore people, WorkCalendars calendars, Pacing pacing, ICardRenderer renderer, Chat chat,
    IOptions<DeliveryOptions> options)
{
    /// <param name="to">With a contact.</param>
    internal async ValueTask<SendOutcome> Send(
        PersonState to, long sequence, NoticeDocument item, ICollection<NewCard> touched, CancellationToken cancellationToken)
    {
        var contact = to.Document.Contact!;
        if (item.Takeovers >= options.Value.MostTakeovers)
            return Delivery.GiveUp(to, item, item.IsDoubtful ? CancelReason.OutcomeUnknown : CancelReason.Failed);
        if (item.Said > ResultApplier.MostTogether) return new SendOutcome.Overfull(item);
        var view = await topics.ReadToTell(item.About, to, cancellationToken);
        var place = to.Cards.GetValueOrDefault(item.About);
        if (place is null && view.IsClosed && item.Notice is not { Way: NoticeWay.PostMessage })
            place = await people.PastCard(to.Person, item.About, cancellationToken);
        var delivery = new Delivery(to, sequence, item, view, place?.MessageId, touched);
        if (delivery.Creates && item.UnknownOutcomes >= options.Value.MostUnknownOutcomes)
            return delivery.Cancel(CancelReason.OutcomeUnknown);
        // Earlier versions stored any chat that a client named. Private content must go to the person's own chat only.
        if (!ChannelIds.IsPersonalChat(contact.Reference.ConversationId) && !SharedPlaces.IsOne(to.Person, contact)
                && delivery.Unfinished(await chat.Open(to, item, cancellationToken)) is { } other)
            return other;
        if (item.Notice is not { } notice) return await Mend(delivery, cancellationToken);
        // Read before any call, because nothing may fail between a call and its record.
        var hours = await calendars.For(to, cancellationToken);
        if (item.Others is { Count: > 0 } others) return await Together(delivery, notice, others, hours, cancellationToken);
        if (FindCancelReason(notice, view) is { } reason) return delivery.Cancel(reason);
        if (pacing.Wait(delivery, notice, hours) is { } wait) return wait;
        if (await pacing.Quiet(delivery, notice, hours, cancellationToken) is { } quiet) return quiet;
        return pacing.Counted(notice, await Now(delivery, notice, cancellationToken), hours);
    }

    private async ValueTask<SendOutcome> Now(Delivery delivery, Notice notice, CancellationToken cancellationToken)
    {
        var lapsed = HasLapsedUnseen(delivery, notice);
        return notice.Way switch
        {
            NoticeWay.PostMessage when lapsed => delivery.Cancel(CancelReason.Overtaken),
            NoticeWay.PostMessage => await PostMessage(delivery, notice, cancellationToken),
            NoticeWay.RepostCard when !lapsed => await RepostCard(delivery, cancellationToken),
            NoticeWay.UpdateCard or NoticeWay.RepostCard => await UpdateCard(delivery, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.Way, "Nothing says how to send this."),
        };
    }

    /// <summary>
    /// The topic closed while the bot was removed from the person's chat. Then only its card is updated, if there is one, and no
    /// new message is posted. Feedback is still sent, because another person wrote it for them.
    /// </summary>
    private static bool HasLapsedUnseen(Delivery delivery, Notice notice) => delivery.View.IsClosed && !notice.Definition.IsSaidThoughOver
        && delivery.To.Document.Installation is { IsRemoved: false, MissedUntil: { } until } && delivery.Sequence <= until;

    private static CancelReason? FindCancelReason(Notice notice, TopicView view) =>
        NoticeValidity.CancelReason(notice, view.Assignment, view.Standing);

    /// <summary>Sends nudges that were put off in one message. Those that are no longer true are left out.</summary>
    private async ValueTask<SendOutcome> Together(
        Delivery delivery, Notice first, ImmutableList<FoldedNudge> others, WorkCalendar? hours, CancellationToken cancellationToken)
    {
        List<(string Id, Notice Notice, TopicView View)> all = [(delivery.Item.Id, first, delivery.View)];
        foreach (var other in others)
            all.Add((other.Id, other.Notice, await topics.Read(other.Notice.About, delivery.To, cancellationToken)));
        var untrue = all.Where(one => FindCancelReason(one.Notice, one.View) is not null).Select(one => one.Id).ToList();
        var parts = all.Where(one => !untrue.Contains(one.Id)).Select(one => (one.Notice, one.View)).ToList();
        if (parts.Count == 0) return delivery.Cancel(CancelReason.Overtaken);
        if (pacing.Wait(delivery, first, hours) is { } wait) return wait;
        if (await pacing.Quiet(delivery, first, hours, cancellationToken) is { } quiet) return quiet;
        var done = pacing.Counted(first, await PostDigest(delivery, parts, cancellationToken), hours);
        return done is SendOutcome.Settled { Cancelled: null } sent ? sent with { Untrue = untrue } : done;
    }

    private async ValueTask<SendOutcome> PostMessage(Delivery delivery, Notice notice, CancellationToken cancellationToken)
    {
        if (await renderer.Message(notice, delivery.View, delivery.To, cancellationToken) is not { } message)
            return delivery.Cancel(CancelReason.Overtaken);
        var result = await chat.Post(delivery.To, delivery.Item, message, cancellationToken);
        return delivery.Unfinished(result) ?? delivery.Done(null, showsNewest: false);
    }

    /// <summary>Several notices in one message.</summary>
    private async ValueTask<SendOutcome> PostDigest(
        Delivery delivery, IReadOnlyList<(Notice Notice, TopicView View)> parts, CancellationToken cancellationToken)
    {
        if (await renderer.Together(parts, delivery.To, cancellationToken) is not { } message)
            return delivery.Cancel(CancelReason.Overtaken);
        var result = await chat.Post(delivery.To, delivery.Item, message, cancellationToken);
        return delivery.Unfinished(result) ?? delivery.Done(null, showsNewest: false);
    }

    private async ValueTask<SendOutcome> UpdateCard(Delivery delivery, CancellationToken cancellationToken)
    {
        if (delivery.CardId is null && !delivery.View.IsLiveFor(delivery.To.Person)) return delivery.Cancel(CancelReason.Gone);
        if (await renderer.Live(delivery.View, delivery.To, cancellationToken) is not { } card) return delivery.Cancel(CancelReason.Gone);
        return delivery.CardId is { } messageId
            ? await Show(delivery, messageId, card, cancellationToken)
            : await Post(delivery, card, cancellationToken);
    }

    private async ValueTask<SendOutcome> Show(
        Delivery delivery, string messageId, OutgoingMessage.CardMessage card, CancellationToken cancellationToken)
    {
        var result = await Put(delivery, messageId, card, cancellationToken);
        if (result is not SendOutcome.NotThere) return delivery.Unfinished(result) ?? delivery.Done(null, showsNewest: true);
        return delivery.View.IsLiveFor(delivery.To.Person)
            ? await Post(delivery, card, cancellationToken)
            : delivery.Cancel(CancelReason.Gone);
    }

    // Shrink first: if this process died after posting and before shrinking, there would be two live cards.
    private async ValueTask<SendOutcome> RepostCard(Delivery delivery, CancellationToken cancellationToken)
    {
        if (await renderer.Live(delivery.View, delivery.To, cancellationToken) is not { } card) return delivery.Cancel(CancelReason.Gone);
        if (delivery.CardId is not { } old) return await Post(delivery, card, cancellationToken);
        var line = await renderer.Shrunk(delivery.View, delivery.To, cancellationToken);
        var shrunk = await Put(delivery, old, line, cancellationToken);
        if (shrunk is not SendOutcome.NotThere && delivery.Unfinished(shrunk) is { } unfinished) return unfinished;
        return await Post(delivery.Attempted(), card, cancellationToken);
    }

    private async ValueTask<SendOutcome> Mend(Delivery delivery, CancellationToken cancellationToken)
    {
        var messageId = delivery.Item.Mend!.MessageId;
        if (messageId == delivery.CardId && await renderer.Live(delivery.View, delivery.To, cancellationToken) is { } card)
            return await Show(delivery, messageId, card, cancellationToken);
        // Also for a topic that they may no longer see: the old message still lies in their chat, and must not show it.
        var line = await renderer.Shrunk(delivery.View, delivery.To, cancellationToken);
        var result = await Put(delivery, messageId, line, cancellationToken);
        return delivery.Unfinished(result) ?? delivery.Done(null, showsNewest: false);
    }

    private async ValueTask<SendOutcome> Post(Delivery delivery, OutgoingMessage.CardMessage card, CancellationToken cancellationToken)
    {
        var result = await chat.Post(delivery.To, delivery.Item, card, cancellationToken);
        if (delivery.Unfinished(result) is { } unfinished) return unfinished;
        var posted = new NewCard(delivery.Item.About, ((SendOutcome.Called)result).MessageId);
        if (posted.MessageId is not null) delivery.Touched.Add(posted);
        return delivery.Done(posted, showsNewest: true);
    }

    private ValueTask<SendOutcome> Put(
        Delivery delivery, string messageId, OutgoingMessage.CardMessage card, CancellationToken cancellationToken)
    {
        delivery.Touched.Add(new NewCard(delivery.Item.About, messageId));
        return chat.Put(delivery.To, delivery.Item, messageId, card, cancellationToken);
    }
}
