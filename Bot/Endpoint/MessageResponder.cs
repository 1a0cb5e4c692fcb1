using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>Answers in the chat whatever is no click.</summary>
internal sealed class MessageResponder(LateResponses late, TurnChat chat, PostCommitQueue postCommit, ILogger<MessageResponder> log)
{
    public async ValueTask Respond(
        Turn turn, InboundActivity activity, Task<TurnResponse> work, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        if (activity is InboundActivity.FileConsent consent)
        {
            // Saving the file may take longer than Teams waits, so this exchange ends at once.
            afterAnswer(() => Afterwards(turn, consent, work, cancellationToken));
            return;
        }

        afterAnswer(() =>
        {
            postCommit.Start(turn.TakePostCommitWork());
            return Task.CompletedTask;
        });
        var message = activity as InboundActivity.Message;
        await Answer(turn, message?.ReplyToId, message is null ? await work : await work.OrFailed(turn.Id, log), cancellationToken);
    }

    private async Task Afterwards(
        Turn turn, InboundActivity.FileConsent consent, Task<TurnResponse> work, CancellationToken cancellationToken)
    {
        try
        {
            await Answer(turn, consent.ReplyToId, await work.OrFailed(turn.Id, log), cancellationToken);
        }
        finally
        {
            postCommit.Start(turn.TakePostCommitWork());
        }
    }

    /// <param name="clicked">The message with the button, or the one that asked; null when the client did not name it.</param>
    /// <param name="response">Null when the work failed or was given up.</param>
    private async Task Answer(Turn turn, string? clicked, TurnResponse? response, CancellationToken cancellationToken)
    {
        switch (response)
        {
            case null:
                await late.SendNotSaved(turn, turn.ClickedMessage, cancellationToken);
                break;
            case TurnResponse.SendMessage say:
                await chat.Post(turn, say.Card, cancellationToken);
                break;
            case TurnResponse.ReplaceCard card when clicked is not null:
                await chat.Put(turn, clicked, card.Card, cancellationToken);
                break;
            case TurnResponse.ReplaceCard card:
                await chat.Post(turn, card.Card, cancellationToken);
                break;
            case TurnResponse.None or TurnResponse.ShowNotice:
                break;
            default:
                throw new InvalidOperationException("Nothing says how to answer in the chat with this response.");
        }

        await chat.PostExtraMessages(turn, cancellationToken);
    }
}
