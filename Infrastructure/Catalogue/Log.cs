using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.Catalogue;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Catalogue loaded: {Entries} entries for {Skills} skills")]
    public static partial void Loaded(ILogger log, int entries, int skills);

    [LoggerMessage(Level = LogLevel.Information, Message = "Catalogue published: {Rows} rows written")]
    public static partial void Published(ILogger log, int rows);

    [LoggerMessage(Level = LogLevel.Information, Message = "Catalogue not published at attempt {Attempt}: reading it again")]
    public static partial void NotPublished(ILogger log, int attempt);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Catalogue followed: {Rows} rows read, up to change {Change}")]
    public static partial void Followed(ILogger log, int rows, long change);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The catalogue's changes could not be read: trying again later")]
    public static partial void NotFollowed(ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Catalogue entry {EntryId} is not offered: this version's rules refuse it")]
    public static partial void NotOffered(ILogger log, string? entryId);
}
