using MicroAssignBot.Cards.Elements;

namespace MicroAssignBot.Cards.Notices;

/// <summary>The text and the buttons of one reminder, before a card shows it alone or with others.</summary>
public sealed class Reminder
{
    internal Reminder(string sentence, IEnumerable<CardAction?> buttons)
    {
        Sentence = sentence;
        Buttons = [.. buttons.OfType<CardAction>()];
        Beside = Buttons;
    }

    internal string Sentence { get; }

    /// <summary>Shown beneath the sentence when the reminder is sent alone.</summary>
    internal IReadOnlyList<Element> More { get; init; } = [];

    internal IReadOnlyList<CardAction> Buttons { get; }

    /// <summary>The buttons when the reminder shares a message with others, which has no room for inputs.</summary>
    internal IReadOnlyList<CardAction> Beside { get; init; }
}
