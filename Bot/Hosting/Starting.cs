using MicroAssignBot.Infrastructure;
using MicroAssignBot.Infrastructure.Catalogue;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Hosting;

/// <summary>Runs the host. If it cannot start, a few lines tell the people who run it what to correct.</summary>
internal static class Starting
{
    /// <param name="map">Maps the endpoints that the host serves.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(WebApplication app, Action<WebApplication> map)
    {
        await using (app)
        {
            try
            {
                // All sections are validated before anything is built from one of them.
                app.Services.GetRequiredService<IStartupValidator>().Validate();
                foreach (var part in app.Services.GetServices<IEarlyStart>()) part.Begin();
                map(app);
                await app.StartAsync();
            }
            catch (Exception failure) when (Problems(failure, app.Configuration).ToList() is { Count: > 0 } problems)
            {
                await Console.Error.WriteLineAsync("MicroAssignBot can't start:");
                foreach (var problem in problems) await Console.Error.WriteLineAsync($"  {problem}");
                return 1;
            }

            await app.WaitForShutdownAsync();
            return 0;
        }
    }

    /// <returns>
    /// Empty for a failure that no setting, disk or network caused; such a failure is thrown on and keeps its stack trace.
    /// </returns>
    private static IEnumerable<string> Problems(Exception failure, IConfiguration settings) => failure switch
    {
        AggregateException several => several.InnerExceptions.SelectMany(problem => Problems(problem, settings)),
        OptionsValidationException wrong => wrong.Failures.Select(problem => Named(wrong.OptionsType, problem)),
        CatalogueException or IOException or UnauthorizedAccessException or TimeoutException => [failure.Message],
        // The binder's message quotes the value, which may be a secret in the wrong place.
        InvalidOperationException => UnreadableSettings.In(settings),
        _ => [],
    };

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
