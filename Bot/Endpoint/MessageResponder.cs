using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>Answers messages and other chat activities in the chat, before the turn ends.</summary>
internal sealed class MessageResponder(LateResponses late, TurnChat chat, PostCommitQueue postCommit, ILogger<MessageResponder> log)
{
    public async ValueTask Respond(
        Turn turn, InboundActivity activity, Task<TurnResponse> work, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        afterAnswer(() =>
        {
            postCommit.StartAll(turn);
            return Task.CompletedTask;
        });
        var message = activity as InboundActivity.Message;
        switch (message is null ? await work : await work.OrFailed(turn, log))
        {
            case null:
                await late.SendNotSaved(turn, turn.ClickedMessage, cancellationToken);
                break;
            case TurnResponse.SendMessage say:
                await chat.Post(turn, say.Card, cancellationToken);
                break;
            case TurnResponse.ReplaceCard card when message?.ReplyToId is { } clicked:
                await chat.Put(turn, clicked, card.Card, cancellationToken);
                break;
            // The client did not name the clicked message.
            case TurnResponse.ReplaceCard card:
                await chat.Post(turn, card.Card, cancellationToken);
                break;
            case TurnResponse.None or TurnResponse.ShowNotice:
                break;
            default:
                throw new InvalidOperationException("Nothing says how to answer a message with this response.");
        }

        await chat.PostExtraMessages(turn, cancellationToken);
    }
}
