using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Endpoint;

internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Information, "Turn {Activity} {Type} of {Person}: {What}, {Milliseconds:F1} ms.")]
    public static partial void Turn(this ILogger log, string? activity, string type, PersonId person, string what, double milliseconds);

    [LoggerMessage(2002, LogLevel.Information, "Turn {Activity} {Type} was ignored, since the bot does not serve it.")]
    public static partial void Ignored(this ILogger log, string? activity, string type);

    [LoggerMessage(2003, LogLevel.Warning, "Turn {Activity} {Type} names no Entra object id, so its sender is unknown.")]
    public static partial void Unnamed(this ILogger log, string? activity, string type);

    [LoggerMessage(2004, LogLevel.Error, "Turn {Activity} was not carried out.")]
    public static partial void NotCarriedOut(this ILogger log, string? activity, Exception failure);

    [LoggerMessage(2006, LogLevel.Warning, "Turn {Activity} {Type}: somebody whom the organisation does not list added the bot to a team.")]
    public static partial void TeamsOfStranger(this ILogger log, string? activity, string type);

    [LoggerMessage(2005, LogLevel.Warning, "The answer of turn {Activity} was not sent: {Outcome}.")]
    private static partial void NotSaid(this ILogger log, string? activity, string outcome);

    public static void Said(this ILogger log, string? activity, CallResult result)
    {
        if (result is not CallResult.Done) log.NotSaid(activity, result.GetType().Name);
    }
}
