namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>A file sent in the personal chat. Its content stays where Teams stored it.</summary>
/// <param name="Name">At most <see cref="EnvelopeLimits.Name"/> characters.</param>
/// <param name="ContentUrl">
/// The file's address in the sender's storage. It is not checked here, and opens only for people with whom the file is shared. Empty when
/// it was longer than any can be: the sender hears that the file cannot be kept.
/// </param>
/// <param name="FileType">The extension without its dot, when the client says it.</param>
public sealed record SharedFile(string Name, string ContentUrl, string? FileType)
{
    /// <summary>A path in SharePoint takes up to 400 characters, each of which takes up to nine where it is escaped.</summary>
    public const int LongestUrl = 4096;
}
