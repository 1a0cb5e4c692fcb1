namespace MicroAssignBot.Bot.Hosting;

internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Error, "The store does not answer the readiness probe.")]
    public static partial void StoreUnreachable(this ILogger log, Exception failure);
}
