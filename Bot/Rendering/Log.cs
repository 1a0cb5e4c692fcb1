using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Rendering;

internal static partial class Log
{
    [LoggerMessage(2101, LogLevel.Warning, "Audit: {Person} was refused {What} on {Topic}: {Why}.")]
    public static partial void AccessRefused(this ILogger log, PersonId person, Topic topic, string what, string why);
}
