namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>A file sent in the personal chat. Its content stays where Teams stored it.</summary>
/// <param name="ContentUrl">
/// The file's address in the sender's storage. It is not checked here, and opens only for people with whom the file is shared.
/// </param>
/// <param name="FileType">The extension without its dot, when the client says it.</param>
public sealed record SharedFile(string Name, string ContentUrl, string? FileType);
