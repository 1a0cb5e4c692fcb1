using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>
/// Answers in the chat whether a file was saved. The exchange itself has no answer and ends at once, since saving may take longer than
/// Teams waits.
/// </summary>
internal sealed class ConsentResponder(LateResponses late, TurnChat chat, PostCommitQueue postCommit, ILogger<ConsentResponder> log)
{
    public void Respond(
        Turn turn, InboundActivity.FileConsent consent, Task<TurnResponse> work, AfterAnswer afterAnswer,
        CancellationToken cancellationToken) =>
        afterAnswer(() => Afterwards(turn, consent.ReplyToId, work, cancellationToken));

    /// <param name="asked">The message that asked; it is replaced, so that nobody answers it twice.</param>
    private async Task Afterwards(Turn turn, string? asked, Task<TurnResponse> work, CancellationToken cancellationToken)
    {
        try
        {
            switch (await work.OrFailed(turn, log))
            {
                case null:
                    await late.SendNotSaved(turn, asked, cancellationToken);
                    break;
                case TurnResponse.ReplaceCard card when asked is not null:
                    await chat.Put(turn, asked, card.Card, cancellationToken);
                    break;
                case TurnResponse.ReplaceCard card:
                    await chat.Post(turn, card.Card, cancellationToken);
                    break;
                case TurnResponse.SendMessage say:
                    await chat.Post(turn, say.Card, cancellationToken);
                    break;
                case TurnResponse.None or TurnResponse.ShowNotice:
                    break;
                default:
                    throw new InvalidOperationException("Nothing says how to answer a consent with this response.");
            }

            await chat.PostExtraMessages(turn, cancellationToken);
        }
        finally
        {
            postCommit.StartAll(turn);
        }
    }
}
