namespace MicroAssignBot.Bot.Rehearsal.Windows;

internal static partial class Log
{
    [LoggerMessage(EventId = 7001, Level = LogLevel.Information, Message = "The {Window} window listens on port {Port}")]
    public static partial void Listening(ILogger log, string window, int port);

    [LoggerMessage(EventId = 7002, Level = LogLevel.Warning, Message = "The client of the {Window} window ended")]
    public static partial void Ended(ILogger log, string window);

    [LoggerMessage(EventId = 7003, Level = LogLevel.Warning, Message = "The client of the {Window} window did not start")]
    public static partial void NotStarted(ILogger log, string window, Exception failure);

    [LoggerMessage(
        EventId = 7004, Level = LogLevel.Error, Message = "The client of the {Window} window ended {Times} times and is not started again")]
    public static partial void GaveUp(ILogger log, string window, int times);
}
