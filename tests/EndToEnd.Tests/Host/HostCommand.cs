using System.Diagnostics;

namespace MicroAssignBot.EndToEnd.Tests.Host;

/// <summary>One of the host's own commands, in a process of its own and without a terminal.</summary>
internal static class HostCommand
{
    /// <param name="settings">Environment variables.</param>
    /// <returns>The exit code, and all that it wrote.</returns>
    public static async Task<(int Code, string Said)> Run(
        IEnumerable<string> arguments, IEnumerable<(string Name, string Value)> settings, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { Path.Combine(Repository.BotFolder, "MicroAssignBot.Bot.dll") },
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, string.Concat(said));
    }
}
