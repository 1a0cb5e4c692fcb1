namespace MicroAssignBot.EndToEnd.Tests.Playground;

/// <summary>How a person finds a message again after it has changed.</summary>
internal static class PlaygroundReading
{
    /// <summary>The same message as it is now.</summary>
    public static ChatMessage Now(this PlaygroundClient client, ChatMessage message) =>
        client.Messages.Single(other => other.Id == message.Id);

    /// <summary>The same message, once it says this.</summary>
    public static Task<ChatMessage> WaitForText(
        this PlaygroundClient client, ChatMessage message, string part, CancellationToken cancellationToken) =>
        client.WaitFor(
            other => other.Id == message.Id && other.Cards.Any(card => card.Says(part)), $"'{part}' in message {message.Place}",
            cancellationToken);

    /// <summary>The same message, once its card has this button.</summary>
    public static Task<ChatMessage> WaitForCard(
        this PlaygroundClient client, ChatMessage message, string button, CancellationToken cancellationToken) =>
        client.WaitFor(
            other => other.Id == message.Id && other.Card?.HasButton(button) == true,
            $"button '{button}' in message {message.Place}", cancellationToken);

    /// <summary>Clicks a button of the message as it is now.</summary>
    public static Task<ClickAnswer> ClickNow(
        this PlaygroundClient client,
        ChatMessage message,
        string button,
        CancellationToken cancellationToken,
        params (string Input, string Value)[] typed) =>
        client.Click(client.Now(message), button, cancellationToken, typed);

    public static int Count(this PlaygroundClient client, Func<CardView, bool> wish) =>
        client.Messages.Count(message => message.Card is { } card && wish(card));

    /// <summary>What stands on the buttons, from left to right, those in the overflow last; links in the text are none.</summary>
    public static IEnumerable<string> Titles(this CardView card) =>
        card.Buttons.Select(button => button.Title).Where(title => title.Length > 0);
}
