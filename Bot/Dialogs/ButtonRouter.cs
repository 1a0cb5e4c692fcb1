using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Routes a clicked button to the dialog that answers it.</summary>
internal sealed class ButtonRouter(DialogRoutes routes, FormDialog forms, RepeatedTaps taps, OnboardingDialog onboarding)
{
    public async Task<TurnResponse> Route(Turn turn, CancellationToken cancellationToken)
    {
        var response = await Tapped(turn, cancellationToken);
        // The clicked message holds other reminders too, so it is not replaced.
        return turn.Click is { InDigest: true } && response is TurnResponse.ReplaceCard card
            ? new TurnResponse.SendMessage(card.Card)
            : response;
    }

    private Task<TurnResponse> Tapped(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Person is null) return onboarding.Stranger(turn, cancellationToken);
        if (turn.Click is not { } click) return forms.Unreadable(turn, cancellationToken);
        if (ButtonInputs.Problem(click, turn.Typed) is { } problem) return Refuse(turn, click, problem, cancellationToken);
        // A button about an assignment names the state that its card showed, so a second tap of it is told by the decision; but one that
        // only shows it decides nothing.
        return click is not Click.OnTopic or Click.OpenReview && turn.TappedMessage is { } message
            ? taps.Once(turn, click, message, () => Answer(turn, click, cancellationToken), cancellationToken)
            : Answer(turn, click, cancellationToken);
    }

    private Task<TurnResponse> Answer(Turn turn, Click click, CancellationToken cancellationToken) => click is Click.Word word
        ? routes.Answer(turn, IntentReader.Read(word.Text), cancellationToken)
        : routes.Answer(turn, click, cancellationToken) ?? forms.Unreadable(turn, cancellationToken);

    /// <summary>An input of the form cannot be read, so nothing is decided and the form comes back with the reason.</summary>
    private Task<TurnResponse> Refuse(Turn turn, Click click, Refusal problem, CancellationToken cancellationToken) =>
        routes.Refuse(turn, click, problem, cancellationToken) ?? (click is Click.OnTopic topic
            ? forms.Refuse(turn, topic, problem, cancellationToken)
            : forms.Unreadable(turn, cancellationToken));
}
