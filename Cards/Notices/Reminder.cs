using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;

namespace MicroAssignBot.Cards.Notices;

/// <summary>The text and the buttons of one reminder, before a card shows it alone or with others.</summary>
public sealed class Reminder
{
    /// <param name="buttons">The most important first.</param>
    internal Reminder(CardState state, LinkedSentence sentence, params IEnumerable<AdaptiveAction?> buttons)
    {
        (State, Sentence) = (state, sentence);
        Buttons = [.. buttons.OfType<AdaptiveAction>()];
        Beside = Buttons.Count == 0 ? null : Buttons[0];
    }

    internal CardState State { get; }

    internal LinkedSentence Sentence { get; }

    /// <summary>Shown beneath the sentence when the reminder is sent alone.</summary>
    internal IReadOnlyList<Element> More { get; init; } = [];

    internal IReadOnlyList<AdaptiveAction> Buttons { get; }

    /// <summary>The one button when the reminder shares a message with others, which has no room for inputs.</summary>
    internal AdaptiveAction? Beside { get; init; }
}
