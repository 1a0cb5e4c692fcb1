using MicroAssignBot.Domain.People;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.People;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The section Organisation:People is empty: the bot knows nobody")]
    public static partial void NobodyConfigured(this ILogger log);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Person} is configured as their own lead or deputy: somebody else will review their work")]
    public static partial void OwnLeadOrDeputy(this ILogger log, PersonId person);
}
