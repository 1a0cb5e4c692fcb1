using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>What a turn itself says in the chat: at most once, since it answers what was just done and is worth nothing later.</summary>
internal sealed class TurnChat(IConnectorClient connector, TimeProvider time, ILogger<TurnChat> log)
{
    /// <summary>Longer, and Teams no longer waits for the end of the turn.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>For a little while it waits when the channel would not take it now.</summary>
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

    /// <summary>What is said beside the answer.</summary>
    public async ValueTask PostExtraMessages(Turn turn, CancellationToken cancellationToken)
    {
        foreach (var card in turn.ExtraMessages) await Post(turn, card, cancellationToken);
    }

    /// <summary>To somebody who is nobody to the bot.</summary>
    public async ValueTask Tell(ConversationReference to, string sentence, string? activity, CancellationToken cancellationToken) =>
        log.Said(activity, await connector.Send(to, new OutgoingMessage.Text(sentence), CallPriority.Interactive, cancellationToken));

    public async ValueTask Put(Turn turn, string messageId, CardContent card, CancellationToken cancellationToken)
    {
        var message = new OutgoingMessage.Card(card.Json, card.Summary);
        log.Said(turn.Id, await connector.Update(turn.Contact.Reference, messageId, message, CallPriority.Interactive, cancellationToken));
    }
}
