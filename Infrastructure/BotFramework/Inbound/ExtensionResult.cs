namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>One result of a search with the messaging extension.</summary>
/// <param name="Json">The Adaptive Card that goes into the chat when the person picks this result, as UTF-8 JSON; sent as it is.</param>
/// <param name="Title">The result's line in the list.</param>
/// <param name="Text">A second, smaller line.</param>
public sealed record ExtensionResult(ReadOnlyMemory<byte> Json, string Title, string Text);
