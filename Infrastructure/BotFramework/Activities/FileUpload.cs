namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>Where a file may be put in the storage of whoever consented.</summary>
/// <param name="UploadUrl">Takes the content, without any other authorization. It is not checked here.</param>
/// <param name="ContentUrl">Where the file lies afterwards, likewise.</param>
/// <param name="UniqueId">The file's id in the storage; null when the client does not say it.</param>
/// <param name="FileType">The extension without its dot, likewise.</param>
public sealed record FileUpload(string Name, string UploadUrl, string ContentUrl, string? UniqueId, string? FileType)
{
    /// <summary>It holds a token, which takes far more room than an address.</summary>
    public const int LongestUrl = 8192;
}
