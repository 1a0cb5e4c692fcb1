namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>A file sent in the personal chat, which lies where Teams stored it.</summary>
/// <param name="ContentUrl">Where it lies in the sender's storage; not checked here, and open to those it is shared with.</param>
/// <param name="FileType">The extension without its dot, when the client says it.</param>
public sealed record SharedFile(string Name, string ContentUrl, string? FileType);
