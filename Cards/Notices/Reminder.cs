using MicroAssignBot.Cards.Elements;

namespace MicroAssignBot.Cards.Notices;

/// <summary>What one reminder says and asks for, before it is put on a card of its own or beside others.</summary>
public sealed class Reminder
{
    internal Reminder(string sentence, IEnumerable<CardAction?> buttons)
    {
        Sentence = sentence;
        Buttons = [.. buttons.OfType<CardAction>()];
        Beside = Buttons;
    }

    internal string Sentence { get; }

    /// <summary>Beneath the sentence, on a card of its own.</summary>
    internal IReadOnlyList<Element> More { get; init; } = [];

    internal IReadOnlyList<CardAction> Buttons { get; }

    /// <summary>The buttons beside other reminders, where there is no room for inputs.</summary>
    internal IReadOnlyList<CardAction> Beside { get; init; }
}
