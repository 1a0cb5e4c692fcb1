using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "Refused without a valid token.")]
    public static partial void Unauthenticated(this ILogger logger);

    [LoggerMessage(2, LogLevel.Warning, "Refused activity {ActivityId}: {Verdict}.")]
    public static partial void NotAdmitted(this ILogger logger, string? activityId, Verdict verdict);

    [LoggerMessage(3, LogLevel.Warning, "Refused a request over an address that is not loopback.")]
    public static partial void NotLoopback(this ILogger logger);

    [LoggerMessage(4, LogLevel.Warning, "Refused a body longer than {Limit} bytes.")]
    public static partial void TooLong(this ILogger logger, int limit);

    [LoggerMessage(5, LogLevel.Warning, "Refused a malformed activity: {Reason}")]
    public static partial void Malformed(this ILogger logger, string reason);

    [LoggerMessage(6, LogLevel.Error, "The turn of activity {ActivityId} of type {Type} failed.")]
    public static partial void TurnFailed(this ILogger logger, Exception exception, string? activityId, string type);

    [LoggerMessage(7, LogLevel.Error, "What follows the answer of a turn failed.")]
    public static partial void FollowUpFailed(this ILogger logger, Exception exception);

    [LoggerMessage(8, LogLevel.Warning, "Activity {ActivityId} is refused until what follows earlier turns is done.")]
    public static partial void TooBusy(this ILogger logger, string? activityId);
}
