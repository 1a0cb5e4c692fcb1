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

    public async ValueTask Put(Turn turn, string messageId, CardContent card, CancellationToken cancellationToken)
    {
        var message = new OutgoingMessage.Card(card.Json, card.Summary);
        log.Said(turn.Id, await connector.Update(turn.Contact.Reference, messageId, message, CallPriority.Interactive, cancellationToken));
    }
}
