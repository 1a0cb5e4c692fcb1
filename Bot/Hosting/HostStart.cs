using MicroAssignBot.Infrastructure;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Hosting;

/// <summary>Builds and runs the host. If it cannot start, a few lines tell the people who run it what to correct.</summary>
internal static class HostStart
{
    /// <param name="create">Reads the settings.</param>
    /// <param name="build">Builds the host from them.</param>
    /// <param name="map">Maps the endpoints that the host serves.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(
        Func<WebApplicationBuilder> create, Func<WebApplicationBuilder, WebApplication> build, Action<WebApplication> map)
    {
        if (await Started(create, build, map) is not { } host) return 1;
        await using (host) await host.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<WebApplication?> Started(
        Func<WebApplicationBuilder> create, Func<WebApplicationBuilder, WebApplication> build, Action<WebApplication> map)
    {
        var (settings, host) = ((IConfiguration?)null, (WebApplication?)null);
        try
        {
            var builder = create();
            settings = builder.Configuration;
            host = build(builder);
            // All sections are validated before anything is built from one of them.
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            foreach (var part in host.Services.GetServices<IEarlyStart>()) part.Begin();
            map(host);
            await host.StartAsync();
            return host;
        }
        catch (Exception failure) when (StartProblems.In(failure, settings).ToList() is { Count: > 0 } problems)
        {
            await Console.Error.WriteLineAsync("MicroAssignBot can't start:");
            foreach (var problem in problems) await Console.Error.WriteLineAsync($"  {problem}");
            if (host is not null) await host.DisposeAsync();
            return null;
        }
    }
}
