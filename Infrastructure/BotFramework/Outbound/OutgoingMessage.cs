namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>A button under a message; its click sends <paramref name="Text"/> in the person's name.</summary>
public sealed record SuggestedAction(string Title, string Text);

/// <summary>
/// A message from the bot: text or a card, never both, because Teams splits both into two messages and returns the id of neither.
/// </summary>
public abstract record OutgoingMessage
{
    private OutgoingMessage()
    {
    }

    /// <param name="Content">Plain text: no markup in it is rendered.</param>
    public sealed record Text(string Content, IReadOnlyList<SuggestedAction>? Actions = null) : OutgoingMessage;

    /// <param name="Json">An Adaptive Card as UTF-8 JSON, which is sent unchanged.</param>
    /// <param name="Summary">The text that a notification shows.</param>
    public sealed record Card(ReadOnlyMemory<byte> Json, string Summary) : OutgoingMessage;
}
