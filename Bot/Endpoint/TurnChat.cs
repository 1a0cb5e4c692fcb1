using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>
/// Sends a turn's own messages to the chat, at most once: they answer what was just done and are useless later. A call that the channel
/// or the budget puts off for a short time is made again after it.
/// </summary>
internal sealed class TurnChat(IConnectorClient connector, TimeProvider time, ILogger<TurnChat> log)
{
    /// <summary>Teams does not wait much longer for the end of a turn.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public ValueTask Post(Turn turn, CardContent card, CancellationToken cancellationToken) =>
        Post(turn, new OutgoingMessage.CardMessage(card.Json, card.Summary), cancellationToken);

    private async ValueTask Post(Turn turn, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var posted = await Patiently(
            () => connector.Send(turn.Contact.Reference, message, CallPriority.Interactive, cancellationToken), cancellationToken);
        log.Said(turn.Id, posted);
    }

    /// <summary>Posts the messages that follow the answer.</summary>
    public async ValueTask PostExtraMessages(Turn turn, CancellationToken cancellationToken)
    {
        foreach (var card in turn.ExtraMessages) await Post(turn, card, cancellationToken);
        if (turn.Attachment is { } attachment) await Post(turn, attachment, cancellationToken);
    }

    /// <summary>Sends a sentence to a sender whom the bot cannot identify.</summary>
    public async ValueTask Tell(ConversationReference to, string sentence, string? activity, CancellationToken cancellationToken)
    {
        var told = await Patiently(
            () => connector.Send(to, new OutgoingMessage.Text(sentence), CallPriority.Interactive, cancellationToken), cancellationToken);
        log.Said(activity, told);
    }

    /// <summary>
    /// Sends a sentence to the own chat of somebody who did something elsewhere, and opens that chat first. At most once, for somebody
    /// of whom nothing is kept.
    /// </summary>
    public async ValueTask TellAlone(ConversationReference sender, string sentence, string? activity, CancellationToken cancellationToken)
    {
        var opened = await Patiently(
            () => connector.CreateConversation(sender, CallPriority.Interactive, cancellationToken), cancellationToken);
        if (opened is CallResult.Done { Id: { } chat } && ChannelIds.IsPersonalChat(chat))
            await Tell(sender with { ConversationId = chat }, sentence, activity, cancellationToken);
        else log.Said(activity, opened is CallResult.Done ? new CallResult.NotFound() : opened);
    }

    public async ValueTask Put(Turn turn, string messageId, CardContent card, CancellationToken cancellationToken)
    {
        var message = new OutgoingMessage.CardMessage(card.Json, card.Summary);
        var to = turn.Contact.Reference;
        var put = await Patiently(
            () => connector.Update(to, messageId, message, CallPriority.Interactive, cancellationToken), cancellationToken);
        log.Said(turn.Id, put);
    }

    private async ValueTask<CallResult> Patiently(Func<ValueTask<CallResult>> call, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        CallResult result;
        while ((result = await call()) is CallResult.NotDone { RetryAfter: { } wait } && time.GetElapsedTime(started) + wait < Patience)
            await Task.Delay(wait, time, cancellationToken);
        return result;
    }
}
