using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>
/// Answers every click within three seconds. If the result is not known by then, the answer is the card as it was, with what
/// was typed and a note that it is still being saved.
/// </summary>
internal sealed class ResponseDeadline(ICardRenderer renderer, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    // To draw a card may need what the store knows of others.
    private static readonly TimeSpan PatienceToDraw = TimeSpan.FromSeconds(0.3);

    /// <returns>The result, if it is known in time; otherwise the answer to give meanwhile.</returns>
    public async ValueTask<(TurnResponse? Known, TurnResponse? Meanwhile)> Await(
        Turn turn, Task<TurnResponse> work, CancellationToken cancellationToken) =>
        await InTime(work, cancellationToken) is { } known ? (known, null) : (null, await Still(turn, cancellationToken));

    /// <returns>The result; null when it is not known in time.</returns>
    public async ValueTask<TurnResponse?> InTime(Task<TurnResponse> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work.WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The exception may come from the work itself, or the work may have ended just now.
            return work.IsCompleted ? await work : null;
        }
    }

    // Draws what the turn has read so far, and waits for little else, because the store may be what is slow.
    private async ValueTask<TurnResponse> Still(Turn turn, CancellationToken cancellationToken)
    {
        var sentence = new Sentences(turn.Culture).StillSaving;
        // The content of a message that is not the live card is not known here, so it cannot be drawn again.
        if (turn.Click is Click.SubmitDraft or { OnReminder: true } or { InDigest: true }) return new TurnResponse.ShowNotice(sentence);
        var view = turn is { Clicked: { } topic, LearnerState: { } learners } ? TopicView.From(topic, learners.Desk) : null;
        if (view is null || turn.OwnState is not { } own) return new TurnResponse.ShowNotice(sentence);
        var form = new Form(FormMode.Normal, turn.Typed, null, sentence);
        return await Drawn(renderer.Render(view, own, form, cancellationToken).AsTask(), cancellationToken) is { } card
            ? new TurnResponse.ReplaceCard(card)
            : new TurnResponse.ShowNotice(sentence);
    }

    /// <returns>Null as well when the card cannot be drawn in time, or at all.</returns>
    private async ValueTask<CardContent?> Drawn(Task<CardContent?> drawing, CancellationToken cancellationToken)
    {
        await ((Task)drawing).WaitAsync(PatienceToDraw, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return drawing.IsCompletedSuccessfully ? await drawing : null;
    }
}
