using System.Text.Json;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>
/// Carries out a click in a conversation that is not the actor's own chat, or in a dialog over one, and answers in time. That answer
/// cannot be changed any more, so what is known only later is said in the actor's own chat.
/// </summary>
internal sealed class ElsewhereClicks(
    ElsewhereTurns turns, ResponseDeadline deadline, LateResponses late, PostCommitQueue postCommit, ILogger<ElsewhereClicks> log)
{
    /// <param name="data">What was clicked and typed; undefined when nothing was.</param>
    /// <param name="act">Not called for somebody who has no chat with the bot yet, or whom the organisation does not list.</param>
    public async ValueTask<TurnResponse> Respond(
        InboundActivity activity, PersonId actor, JsonElement data, Func<Turn, Task<TurnResponse>> act, AfterAnswer afterAnswer,
        CancellationToken cancellationToken)
    {
        Turn? turn = null;
        var (isLate, sentences) = (false, new Sentences(Viewers.Culture(activity.Envelope.Locale)));
        var work = Act();
        afterAnswer(Afterwards);
        var known = await deadline.InTime(work, cancellationToken);
        isLate = known is null;
        return known ?? new TurnResponse.ShowNotice(sentences.StillSavingElsewhere);

        async Task<TurnResponse> Act()
        {
            turn = await turns.Read(activity, actor, data, cancellationToken);
            return turn is null ? new TurnResponse.ShowNotice(sentences.OpenChatFirst) : await act(turn);
        }

        async Task Afterwards()
        {
            var response = await work.OrFailed(activity.Envelope.Id, log);
            if (turn is null) return;
            try
            {
                if (isLate) await late.SendToOwnChat(turn, response, cancellationToken);
            }
            finally
            {
                postCommit.Start(turn.TakePostCommitWork());
            }
        }
    }
}
