using System.Globalization;
using System.Text.Json;
using MicroAssignBot.Infrastructure.Catalogue;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Hosting;

/// <summary>What keeps the host, or one of its commands, from starting, in the words of those who run it.</summary>
internal static class StartProblems
{
    /// <param name="settings">None where they could not even be read.</param>
    /// <returns>
    /// Empty for a failure that no setting, disk or network caused; such a failure is thrown on and keeps its stack trace.
    /// </returns>
    public static IEnumerable<string> In(Exception failure, IConfiguration? settings) => failure switch
    {
        AggregateException several => several.InnerExceptions.SelectMany(problem => In(problem, settings)),
        OptionsValidationException wrong => wrong.Failures.Select(problem => Named(wrong.OptionsType, problem)),
        InvalidDataException unread => [Unread(unread)],
        CatalogueException or IOException or UnauthorizedAccessException or TimeoutException => [failure.Message],
        // The binder's message quotes the value, which may be a secret in the wrong place.
        InvalidOperationException when settings is not null => UnreadableSettings.In(settings),
        _ => [],
    };

    /// <summary>A file of settings, which the framework names; what stands in it may be a secret.</summary>
    private static string Unread(InvalidDataException file) => file.InnerException?.InnerException is JsonException { LineNumber: { } line }
        ? string.Create(CultureInfo.InvariantCulture, $"{file.Message} It isn't JSON, from line {line + 1} on.")
        : file.Message;

    /// <summary>Names the section, which people know, instead of the class that the generated validators name.</summary>
    private static string Named(Type options, string problem)
    {
        const string field = ": The field ";
        if (options.GetField("Section")?.GetRawConstantValue() is not string section) return problem;
        var start = problem.IndexOf(field, StringComparison.Ordinal);
        var told = start < 0 ? problem : problem[(start + field.Length)..];
        var named = told.Replace($"{options.Name}.", $"{section}:", StringComparison.Ordinal);
        return named.Contains($"{section}:", StringComparison.Ordinal) ? named : $"{section}:{named}";
    }
}
