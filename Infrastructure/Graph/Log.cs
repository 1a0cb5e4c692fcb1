using MicroAssignBot.Domain.People;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.Graph;

internal static partial class Log
{
    [LoggerMessage(4101, LogLevel.Information, "The directory was read: {People} people, after change {Change}")]
    public static partial void Read(this ILogger log, int people, long change);

    [LoggerMessage(4102, LogLevel.Warning, "The directory could not be read: {Problem} People stay as they were read last")]
    public static partial void NotRead(this ILogger log, string problem, Exception? cause);

    [LoggerMessage(4103, LogLevel.Information, "The directory has forgotten from where changes were followed: everybody is read anew")]
    public static partial void Forgotten(this ILogger log);

    [LoggerMessage(4104, LogLevel.Information, "Another process reads the directory too, so this one stops")]
    public static partial void Overtaken(this ILogger log);

    [LoggerMessage(
        4105, LogLevel.Error,
        "{Gone} of {Listed} people are no longer in the group, which is more than Graph:MostLeaving allows: they stay")]
    public static partial void TooManyLeft(this ILogger log, int gone, int listed);

    [LoggerMessage(4107, LogLevel.Warning, "Working hours and zones are not read from mailboxes: {Problem}")]
    public static partial void Lacking(this ILogger log, string problem);

    [LoggerMessage(4108, LogLevel.Warning, "Presence is not known for a while, so messages do not wait for anybody: {Problem}")]
    public static partial void NoPresence(this ILogger log, string problem);

    [LoggerMessage(4109, LogLevel.Information, "The app was installed for {Person}")]
    public static partial void Installed(this ILogger log, PersonId person);

    [LoggerMessage(4110, LogLevel.Warning, "The app could not be installed for {Person}: {Problem}, status {Status}; it is tried again")]
    public static partial void NotInstalled(this ILogger log, PersonId person, InstallProblem problem, int status);

    [LoggerMessage(4111, LogLevel.Warning, "The app is not installed for anybody: {Problem}")]
    public static partial void MayNotInstall(this ILogger log, string problem);

    [LoggerMessage(4106, LogLevel.Error, "Reading the directory ended with a failure; it is tried again")]
    public static partial void ReadingFailed(this ILogger log, Exception failure);
}
