namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>The answer to a click or to the messaging extension. It goes back in the same exchange, to the client that asks.</summary>
public abstract record InvokeResponse
{
    private InvokeResponse()
    {
    }

    /// <summary>This card replaces the clicked one.</summary>
    /// <param name="Json">An Adaptive Card as UTF-8 JSON; sent as it is.</param>
    public sealed record Card(ReadOnlyMemory<byte> Json) : InvokeResponse;

    /// <summary>A sentence that the client shows over the card, which stays.</summary>
    public sealed record Sentence(string Text) : InvokeResponse;

    /// <param name="StatusCode">400 or 500, inside the body; the exchange itself succeeds.</param>
    /// <param name="Description">A sentence for the person.</param>
    public sealed record Error(int StatusCode, string Code, string Description) : InvokeResponse;

    /// <summary>The list that a search with the messaging extension shows.</summary>
    public sealed record ExtensionResults(IReadOnlyList<ExtensionResult> Items) : InvokeResponse;

    /// <summary>A sentence in place of the messaging extension's results.</summary>
    public sealed record ExtensionMessage(string Text) : InvokeResponse;

    /// <summary>Opens a dialog with this card, or replaces what the open dialog shows.</summary>
    /// <param name="Json">As for <see cref="Card"/>. Its buttons must be <c>Action.Submit</c>.</param>
    public sealed record Dialog(string Title, ReadOnlyMemory<byte> Json) : InvokeResponse;

    /// <summary>A sentence in the dialog, which the person then closes.</summary>
    public sealed record DialogMessage(string Text) : InvokeResponse;

    public sealed record NotImplemented : InvokeResponse;
}
