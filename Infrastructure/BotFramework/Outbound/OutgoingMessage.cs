using MicroAssignBot.Infrastructure.BotFramework.Activities;

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
    public sealed record Text(string Content, IReadOnlyList<SuggestedAction>? Actions = null) : OutgoingMessage
    {
        /// <summary>UTF-16 units as sent; Teams refuses a message of more than twice as many.</summary>
        private const int Longest = 39_500;

        /// <summary>Whether a message can hold this text, which is escaped where it is sent.</summary>
        public static bool Fits(string content) => content.Length <= Longest
            && content.Length + content.Count(letter => letter is '"' or '\\' or '\n' or '\r' or '\t') <= Longest;
    }

    /// <param name="Json">An Adaptive Card as UTF-8 JSON, which is sent unchanged.</param>
    /// <param name="Summary">The text that a notification shows.</param>
    public sealed record CardMessage(ReadOnlyMemory<byte> Json, string Summary) : OutgoingMessage;

    /// <summary>Asks whether a file may be put in the person's storage, in personal chats only. Teams draws it.</summary>
    /// <param name="Description">What the file is, in a sentence.</param>
    /// <param name="Size">In bytes.</param>
    /// <param name="Accept">JSON that comes back when the person accepts, as UTF-8.</param>
    /// <param name="Decline">Likewise when they decline.</param>
    public sealed record FileConsentCard(
        string Name, string Description, long Size, ReadOnlyMemory<byte> Accept, ReadOnlyMemory<byte> Decline) : OutgoingMessage;

    /// <summary>A file that was put there, to open.</summary>
    public sealed record FileInfo(FileUpload File) : OutgoingMessage;
}
