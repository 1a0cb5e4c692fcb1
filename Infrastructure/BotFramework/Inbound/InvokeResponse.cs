namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>The answer to a click. It goes back in the same exchange, and only the clicking client shows it.</summary>
public abstract record InvokeResponse
{
    private InvokeResponse()
    {
    }

    /// <summary>This card replaces the clicked one.</summary>
    /// <param name="Json">An Adaptive Card as UTF-8 JSON; sent as it is.</param>
    public sealed record Card(ReadOnlyMemory<byte> Json) : InvokeResponse;

    /// <summary>A sentence that the client shows over the card, which stays.</summary>
    public sealed record Message(string Text) : InvokeResponse;

    /// <param name="StatusCode">400 or 500, inside the body; the exchange itself succeeds.</param>
    /// <param name="Description">A sentence for the person.</param>
    public sealed record Error(int StatusCode, string Code, string Description) : InvokeResponse;

    public sealed record NotImplemented : InvokeResponse;
}
