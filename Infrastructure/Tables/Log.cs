using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.Tables;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "Opened the store: {Backend}")]
    public static partial void Opened(ILogger log, string backend);
}
