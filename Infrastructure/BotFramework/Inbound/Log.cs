using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "Refused requests: {Kind}; {Count} since this was last said.")]
    public static partial void Refused(this ILogger log, string kind, long count);

    [LoggerMessage(2, LogLevel.Warning, "Audit: refused activity {ActivityId} of person {Person} in tenant {Tenant}: {Result}.")]
    public static partial void NotAdmitted(this ILogger log, string? activityId, string? person, string? tenant, AdmissionResult result);

    [LoggerMessage(6, LogLevel.Error, "The turn of activity {ActivityId} of type {Type} failed.")]
    public static partial void TurnFailed(this ILogger log, Exception exception, string? activityId, string type);

    [LoggerMessage(7, LogLevel.Error, "What follows the answer of a turn failed.")]
    public static partial void FollowUpFailed(this ILogger log, Exception exception);

    [LoggerMessage(8, LogLevel.Warning, "Activity {ActivityId} is refused until what follows earlier turns is done.")]
    public static partial void TooBusy(this ILogger log, string? activityId);

    [LoggerMessage(9, LogLevel.Error, "The keys of the channel could not be had; those that were known stay in use.")]
    public static partial void NoKeys(this ILogger log, Exception exception);
}
