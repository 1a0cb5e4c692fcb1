using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>Sends a turn's own messages to the chat, at most once: they answer what was just done and are useless later.</summary>
internal sealed class TurnChat(IConnectorClient connector, TimeProvider time, ILogger<TurnChat> log)
{
    /// <summary>Teams does not wait much longer for the end of a turn.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>Posts a message. If the channel asks for a short wait, it waits and tries again.</summary>
    public async ValueTask Post(Turn turn, CardContent card, CancellationToken cancellationToken)
    {
        var message = new OutgoingMessage.Card(card.Json, card.Summary);
        var started = time.GetTimestamp();
        CallResult result;
        while ((result = await connector.Send(turn.Contact.Reference, message, CallPriority.Interactive, cancellationToken))
            is CallResult.NotDone { RetryAfter: { } wait } && time.GetElapsedTime(started) + wait < Patience)
            await Task.Delay(wait, time, cancellationToken);
        log.Said(turn.Id, result);
    }

    /// <summary>Posts the messages that follow the answer.</summary>
    public async ValueTask PostExtraMessages(Turn turn, CancellationToken cancellationToken)
    {
        foreach (var card in turn.ExtraMessages) await Post(turn, card, cancellationToken);
    }

    /// <summary>Sends a sentence to a sender whom the bot cannot identify.</summary>
    public async ValueTask Tell(ConversationReference to, string sentence, string? activity, CancellationToken cancellationToken) =>
        log.Said(activity, await connector.Send(to, new OutgoingMessage.Text(sentence), CallPriority.Interactive, cancellationToken));

    /// <summary>
    /// Sends a sentence to the own chat of somebody who did something elsewhere, and opens that chat first. At most once, for somebody
    /// of whom nothing is kept.
    /// </summary>
    public async ValueTask TellAlone(ConversationReference sender, string sentence, string? activity, CancellationToken cancellationToken)
    {
        var opened = await connector.CreateConversation(sender, CallPriority.Interactive, cancellationToken);
        if (opened is CallResult.Done { Id: { } chat } && ChannelIds.IsPersonalChat(chat))
            await Tell(sender with { ConversationId = chat }, sentence, activity, cancellationToken);
        else log.Said(activity, opened is CallResult.Done ? new CallResult.NotFound() : opened);
    }

    public async ValueTask Put(Turn turn, string messageId, CardContent card, CancellationToken cancellationToken)
    {
        var message = new OutgoingMessage.Card(card.Json, card.Summary);
        log.Said(turn.Id, await connector.Update(turn.Contact.Reference, messageId, message, CallPriority.Interactive, cancellationToken));
    }
}
