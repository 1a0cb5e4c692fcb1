using MicroAssignBot.Infrastructure;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Hosting;

/// <summary>Runs the host. If it cannot start, a few lines tell the people who run it what to correct.</summary>
internal static class HostStart
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
            catch (Exception failure) when (StartProblems.In(failure, app.Configuration).ToList() is { Count: > 0 } problems)
            {
                await Console.Error.WriteLineAsync("MicroAssignBot can't start:");
                foreach (var problem in problems) await Console.Error.WriteLineAsync($"  {problem}");
                return 1;
            }

            await app.WaitForShutdownAsync();
            return 0;
        }
    }
}
