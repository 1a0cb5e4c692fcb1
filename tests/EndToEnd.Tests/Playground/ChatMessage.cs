namespace MicroAssignBot.EndToEnd.Tests.Playground;

/// <summary>One message of the bot as the chat shows it now.</summary>
/// <param name="Place">Counts up in the order in which messages came: the highest is at the bottom of the chat.</param>
internal sealed record ChatMessage(string Id, int Place, string? Text, IReadOnlyList<CardView> Cards)
{
    public CardView? Card => Cards is [var only] ? only : null;

    public override string ToString() => $"{Place}: {Text}{string.Join(" / ", Cards)}";
}

/// <summary>One thing that happened to a message, kept in order so that a test can tell what was shown in between.</summary>
internal sealed record ChatEvent(ChatEventKind Kind, ChatMessage Message);

internal enum ChatEventKind
{
    Created,
    Updated,

    /// <summary>The answer to a click put another card into the message.</summary>
    Answered,
}
