using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "Call {Operation} in conversation {ConversationId} ended with {Result}.")]
    public static partial void CallFailed(this ILogger log, string operation, string conversationId, CallResult result);

    [LoggerMessage(2, LogLevel.Error, "No token for the connector was to be had.")]
    public static partial void NoToken(this ILogger log, Exception exception);

    [LoggerMessage(3, LogLevel.Debug, "Call {Operation} in conversation {ConversationId} waits for the budget.")]
    public static partial void CallPaced(this ILogger log, string operation, string conversationId);

    [LoggerMessage(4, LogLevel.Warning, "A file was not put on {Host}: no files may lie there.")]
    public static partial void UploadElsewhere(this ILogger log, string? host);

    [LoggerMessage(5, LogLevel.Warning, "Putting a file in somebody's storage ended with {Result}.")]
    public static partial void UploadFailed(this ILogger log, string result);
}
