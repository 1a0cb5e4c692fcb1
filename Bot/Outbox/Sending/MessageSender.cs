using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Outbox.Sending;

/// <summary>
/// Renders and calls. It updates a card in place, reposts it (the old message shrinks, then the card is posted anew), posts a
/// separate message, or mends a message.
/// </summary>
public sealed class MessageSender(ICardRenderer renderer, Chat chat)
{
    internal async ValueTask<SendOutcome> PostMessage(Delivery delivery, Notice notice, CancellationToken cancellationToken)
    {
        if (await renderer.Message(notice, delivery.View, delivery.To, cancellationToken) is not { } message)
            return delivery.Cancel(CancelReason.Overtaken);
        var result = await chat.Post(delivery.To, delivery.Item, message, cancellationToken);
        return delivery.Unfinished(result) ?? delivery.Done(null, repaints: false);
    }

    /// <summary>Several notices in one message.</summary>
    internal async ValueTask<SendOutcome> PostDigest(
        Delivery delivery, IReadOnlyList<(Notice Notice, TopicView View)> parts, CancellationToken cancellationToken)
    {
        if (await renderer.Together(parts, delivery.To, cancellationToken) is not { } message)
            return delivery.Cancel(CancelReason.Overtaken);
        var result = await chat.Post(delivery.To, delivery.Item, message, cancellationToken);
        return delivery.Unfinished(result) ?? delivery.Done(null, repaints: false);
    }

    internal async ValueTask<SendOutcome> UpdateCard(Delivery delivery, string? messageId, CancellationToken cancellationToken)
    {
        if (messageId is null && !delivery.View.IsLiveFor(delivery.To.Person)) return delivery.Cancel(CancelReason.Gone);
        if (await renderer.Live(delivery.View, delivery.To, cancellationToken) is not { } card) return delivery.Cancel(CancelReason.Gone);
        return messageId is null ? await Post(delivery, card, cancellationToken) : await Show(delivery, messageId, card, cancellationToken);
    }

    private async ValueTask<SendOutcome> Show(
        Delivery delivery, string messageId, OutgoingMessage.Card card, CancellationToken cancellationToken)
    {
        var result = await Put(delivery, messageId, card, cancellationToken);
        if (result is not SendOutcome.NotThere) return delivery.Unfinished(result) ?? delivery.Done(null, repaints: true);
        return delivery.View.IsLiveFor(delivery.To.Person)
            ? await Post(delivery, card, cancellationToken)
            : delivery.Cancel(CancelReason.Gone);
    }

    // Shrink first: if this process died after posting and before shrinking, there would be two live cards.
    internal async ValueTask<SendOutcome> RepostCard(Delivery delivery, CancellationToken cancellationToken)
    {
        if (await renderer.Live(delivery.View, delivery.To, cancellationToken) is not { } card) return delivery.Cancel(CancelReason.Gone);
        if (delivery.CardId is not { } old) return await Post(delivery, card, cancellationToken);
        var line = await renderer.Shrunk(delivery.View, delivery.To, cancellationToken);
        var shrunk = await Put(delivery, old, line, cancellationToken);
        if (shrunk is not SendOutcome.NotThere && delivery.Unfinished(shrunk) is { } unfinished) return unfinished;
        return await Post(delivery.Attempted(), card, cancellationToken);
    }

    internal async ValueTask<SendOutcome> Mend(Delivery delivery, CancellationToken cancellationToken)
    {
        var messageId = delivery.Item.Mend!.MessageId;
        if (messageId == delivery.CardId && await renderer.Live(delivery.View, delivery.To, cancellationToken) is { } card)
            return await Show(delivery, messageId, card, cancellationToken);
        // Also of what may be seen no more: the message is there, and is to say nothing of it.
        var line = await renderer.Shrunk(delivery.View, delivery.To, cancellationToken);
        var result = await Put(delivery, messageId, line, cancellationToken);
        return delivery.Unfinished(result) ?? delivery.Done(null, repaints: false);
    }

    private async ValueTask<SendOutcome> Post(Delivery delivery, OutgoingMessage.Card card, CancellationToken cancellationToken)
    {
        var result = await chat.Post(delivery.To, delivery.Item, card, cancellationToken);
        if (delivery.Unfinished(result) is { } unfinished) return unfinished;
        var posted = new NewCard(delivery.Item.About, ((SendOutcome.Called)result).MessageId);
        if (posted.MessageId is not null) delivery.Touched.Add(posted);
        return delivery.Done(posted, repaints: true);
    }

    private ValueTask<SendOutcome> Put(Delivery delivery, string messageId, OutgoingMessage.Card card, CancellationToken cancellationToken)
    {
        delivery.Touched.Add(new NewCard(delivery.Item.About, messageId));
        return chat.Put(delivery.To, delivery.Item, messageId, card, cancellationToken);
    }
}
