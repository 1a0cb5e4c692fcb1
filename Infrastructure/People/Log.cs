using MicroAssignBot.Domain.People;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.People;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The section Organisation:People is empty: the bot knows nobody")]
    public static partial void NobodyConfigured(this ILogger log);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} imported people are known beside those of the configuration")]
    public static partial void Imported(this ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} people are known from the directory")]
    public static partial void OfDirectory(this ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "People of the store: {Problem}")]
    public static partial void StoredWrong(this ILogger log, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The people of the store could not be read: trying again later")]
    public static partial void NotFollowed(this ILogger log, Exception failure);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Person} is configured as their own lead or deputy: somebody else will review their work")]
    public static partial void OwnLeadOrDeputy(this ILogger log, PersonId person);
}
