using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>
/// A click is answered within three seconds, always: with what came of it, or with the card as it was, what was typed kept,
/// and the word that it is still being saved.
/// </summary>
internal sealed class ResponseDeadline(IFormRenderer renderer, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    /// <returns>Null when what came of it is not known yet: then the other answer is given meanwhile.</returns>
    public async ValueTask<(TurnResponse? Known, TurnResponse? Meanwhile)> Await(Turn turn, Task<TurnResponse> work, CancellationToken cancellationToken)
    {
        try
        {
            return (await work.WaitAsync(Patience, time, cancellationToken), null);
        }
        catch (TimeoutException)
        {
            // It may be the work's own, or the work may have ended just now.
            return work.IsCompleted ? (await work, null) : (null, await Still(turn, cancellationToken));
        }
    }

    // From what the turn has read so far: the store is what is slow, so it is not asked again.
    private async ValueTask<TurnResponse> Still(Turn turn, CancellationToken cancellationToken)
    {
        var sentence = new Sentences(turn.Culture).StillSaving;
        // Of a message that is not the live card, nobody knows here what it said.
        if (turn.Click is Click.SubmitDraft or { OnReminder: true } or { InDigest: true }) return new TurnResponse.ShowNotice(sentence);
        var view = turn is { Clicked: { } topic, LearnerState: { } learners } ? TopicReader.FromDesk(topic, learners.Desk) : null;
        if (view is null || turn.OwnState is not { } own) return new TurnResponse.ShowNotice(sentence);
        var form = new Form(FormMode.Normal, turn.Typed, null, sentence);
        return await renderer.Render(view, own, form, cancellationToken) is { } card ? new TurnResponse.ReplaceCard(card) : new TurnResponse.ShowNotice(sentence);
    }
}
