using System.Text.Json;

namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>An activity that came in, as one of a closed set of cases. Activities that the bot does not know have cases too.</summary>
public abstract record InboundActivity
{
    private InboundActivity(Envelope envelope) => Envelope = envelope;

    public Envelope Envelope { get; }

    public ConversationReference ToReference() => Envelope.ToReference();

    /// <summary>The sender wrote, sent a file, or clicked a button that submits.</summary>
    /// <param name="Text">
    /// Trimmed, without mentions of this bot and without the quoted message that it answers; empty when a card was submitted.
    /// </param>
    /// <param name="Value">The data of the button merged with the inputs, of <c>Action.Submit</c> or <c>messageBack</c>.</param>
    /// <param name="ReplyToId">
    /// The message that holds the clicked card, as the client says; null when it names none that can exist.
    /// </param>
    public sealed record Message(
        Envelope Envelope,
        string Text,
        string? TextFormat,
        IReadOnlyList<SharedFile> Files,
        JsonElement? Value,
        string? ReplyToId) : InboundActivity(Envelope)
    {
        /// <summary>The message holds a pasted picture, which the bot cannot keep.</summary>
        public bool HasPicture { get; init; }

        /// <summary>An Adaptive Card that was sent, as the messaging extension does; undefined when there is none.</summary>
        public JsonElement Card { get; init; }
    }

    /// <summary>A click on <c>Action.Execute</c>; the answer to it replaces the card.</summary>
    /// <param name="Verb">Empty when the button had none.</param>
    /// <param name="Data">The data of the button merged with the inputs; an empty object when there was none.</param>
    /// <param name="Automatic">The client refreshed the card by itself; nobody clicked.</param>
    public sealed record CardAction(
        Envelope Envelope,
        string Verb,
        JsonElement Data,
        string? ReplyToId,
        bool Automatic) : InboundActivity(Envelope);

    public sealed record Installed(Envelope Envelope) : InboundActivity(Envelope)
    {
        /// <summary>The bot is there in another version of the app than before.</summary>
        public bool IsUpgrade { get; init; }
    }

    /// <summary>The bot was removed from this conversation.</summary>
    public sealed record Uninstalled(Envelope Envelope) : InboundActivity(Envelope)
    {
        /// <summary>Another version of the app takes its place.</summary>
        public bool IsUpgrade { get; init; }
    }

    /// <param name="Ids">The channel's ids of those who joined.</param>
    /// <param name="IncludesBot">This bot is among them.</param>
    public sealed record MembersAdded(Envelope Envelope, IReadOnlyList<string> Ids, bool IncludesBot) : InboundActivity(Envelope);

    /// <param name="Ids">The channel's ids of those who left a team or a chat, in which the bot stays.</param>
    public sealed record MembersRemoved(Envelope Envelope, IReadOnlyList<string> Ids) : InboundActivity(Envelope);

    /// <summary>Something happened to a team that has the bot.</summary>
    public sealed record TeamChanged(Envelope Envelope, TeamChange Change) : InboundActivity(Envelope);

    /// <summary>Somebody searches with the messaging extension, in any chat.</summary>
    /// <param name="CommandId">As in the app's manifest; empty when the client names none.</param>
    /// <param name="Text">What they typed so far; empty for the first list.</param>
    /// <param name="Skip">How many results the client shows already.</param>
    /// <param name="Count">How many more it wants, 1 to 25.</param>
    public sealed record ExtensionQuery(Envelope Envelope, string CommandId, string Text, int Skip, int Count)
        : InboundActivity(Envelope);

    /// <summary>Somebody chose an action of the messaging extension, and the client asks for the dialog to open.</summary>
    /// <param name="Source">The message on which the action was chosen; null when it was chosen elsewhere.</param>
    public sealed record ExtensionFetch(Envelope Envelope, string CommandId, SharedMessage? Source) : InboundActivity(Envelope);

    /// <summary>Somebody submitted the dialog of an action.</summary>
    /// <param name="Data">The data of the button merged with the inputs; an empty object when there was none.</param>
    /// <param name="Source">As in <see cref="ExtensionFetch"/>; not every client sends it again.</param>
    public sealed record ExtensionSubmit(Envelope Envelope, string CommandId, JsonElement Data, SharedMessage? Source)
        : InboundActivity(Envelope);

    /// <summary>Somebody let the bot put a file in their storage, or did not; <c>fileConsent/invoke</c>.</summary>
    /// <param name="Upload">Where the file may be put; null when they declined, or the client does not say where.</param>
    /// <param name="Context">What the bot wrote beside the choice; a forger may have written it instead.</param>
    /// <param name="ReplyToId">The message that asked, as in <see cref="Message"/>.</param>
    public sealed record FileConsent(Envelope Envelope, FileUpload? Upload, JsonElement Context, string? ReplyToId)
        : InboundActivity(Envelope);

    /// <summary>An invoke that the bot does not serve. The client waits for an answer all the same.</summary>
    public sealed record UnknownInvoke(Envelope Envelope, string? Name) : InboundActivity(Envelope);

    /// <summary>Anything else: the channel may send new types at any time.</summary>
    public sealed record Other(Envelope Envelope, string Type) : InboundActivity(Envelope);
}
