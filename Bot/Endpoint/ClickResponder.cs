using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>Answers a click at once. Further messages are posted after the answer.</summary>
internal sealed class ClickResponder(
    ResponseDeadline deadline, LateResponses late, TurnChat chat, PostCommitQueue postCommit, ILogger<ClickResponder> log)
{
    public async ValueTask<InvokeResponse> Respond(
        Turn turn, InboundActivity.CardAction click, Task<TurnResponse> work, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        var isLate = false;
        if (!click.Automatic) afterAnswer(() => Afterwards(turn, click.ReplyToId, work, isLate, cancellationToken));
        var (known, meanwhile) = await deadline.Await(turn, work, cancellationToken);
        isLate = known is null;
        return (known ?? meanwhile) switch
        {
            TurnResponse.ReplaceCard card => new InvokeResponse.Card(card.Card.Json),
            TurnResponse.ShowNotice notice => new InvokeResponse.Sentence(notice.Sentence),
            TurnResponse.SendMessage or TurnResponse.None or null => new InvokeResponse.Sentence(new Sentences(turn.Culture).CardIsBelow),
            var other => throw new InvalidOperationException($"A click cannot be answered with {other.GetType().Name}."),
        };
    }

    /// <param name="isLate">The click was answered before its result was known.</param>
    private async Task Afterwards(Turn turn, string? clicked, Task<TurnResponse> work, bool isLate, CancellationToken cancellationToken)
    {
        try
        {
            var response = await work.OrFailed(turn.Id, log);
            if (isLate && response is null) await late.SendNotSaved(turn, clicked, cancellationToken);
            else if (isLate) await late.Send(turn, clicked, response!, cancellationToken);
            else if (response is TurnResponse.SendMessage message) await chat.Post(turn, message.Card, cancellationToken);
            else if (response is TurnResponse.ReplaceCard { OnAllDevices: true } card && clicked is not null)
                await chat.Put(turn, clicked, card.Card, cancellationToken);
            if (response is not null) await chat.PostExtraMessages(turn, cancellationToken);
        }
        finally
        {
            postCommit.Start(turn.TakePostCommitWork());
        }
    }
}
