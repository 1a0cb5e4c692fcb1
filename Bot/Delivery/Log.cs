using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Delivery;

internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Error, "Looking for due alarms failed; it is tried again.")]
    public static partial void SweepFailed(this ILogger log, Exception failure);

    [LoggerMessage(1002, LogLevel.Error, "Looking after {Person} failed; it is tried again.")]
    public static partial void LookFailed(this ILogger log, PersonId person, Exception failure);

    [LoggerMessage(1003, LogLevel.Error, "What a commit left to do failed; the alarms see to it.")]
    public static partial void AftermathFailed(this ILogger log, Exception failure);
}
