using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>Answers a turn in the actor's own chat: a click with a card or a sentence, all else with messages.</summary>
internal sealed class TurnResponder(ClickResponder clicks, ConsentResponder consents, MessageResponder messages)
{
    /// <returns>The answer to a click; null for all else.</returns>
    public async ValueTask<InvokeResponse?> Respond(
        Turn turn, InboundActivity activity, Task<TurnResponse> work, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        if (activity is InboundActivity.CardAction click) return await clicks.Respond(turn, click, work, afterAnswer, cancellationToken);
        if (activity is InboundActivity.FileConsent consent) consents.Respond(turn, consent, work, afterAnswer, cancellationToken);
        else await messages.Respond(turn, activity, work, afterAnswer, cancellationToken);
        return null;
    }
}
