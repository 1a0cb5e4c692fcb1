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
        var sentences = new Sentences(Viewers.Culture(activity.Envelope.Locale));
        var begun = new Beginning();
        var work = Act();
        var isLate = false;
        afterAnswer(Afterwards);
        if (await deadline.InTime(work, cancellationToken) is { } known) return known;
        // Without the actor's chat nothing can be told later, so then nothing is done either.
        if (begun.TryGiveUp()) return new TurnResponse.ShowNotice(sentences.SomethingFailed);
        isLate = true;
        return new TurnResponse.ShowNotice(sentences.StillSavingElsewhere);

        async Task<TurnResponse> Act()
        {
            var read = await turns.Read(activity, actor, data, cancellationToken);
            if (read is null) return new TurnResponse.ShowNotice(sentences.OpenChatFirst);
            return begun.TryBegin(read) ? await act(read) : TurnResponse.Done;
        }

        async Task Afterwards()
        {
            var response = await work.OrFailed(activity.Envelope.Id, log);
            if (begun.Turn is not { } turn) return;
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

    /// <summary>Whether the turn begins or is given up before it could: one of the two, whichever comes first.</summary>
    private sealed class Beginning
    {
        private readonly Lock gate = new();
        private bool isGivenUp;

        public Turn? Turn { get; private set; }

        public bool TryBegin(Turn turn)
        {
            lock (gate)
            {
                if (!isGivenUp) Turn = turn;
                return !isGivenUp;
            }
        }

        public bool TryGiveUp()
        {
            lock (gate) return isGivenUp = Turn is null;
        }
    }
}
