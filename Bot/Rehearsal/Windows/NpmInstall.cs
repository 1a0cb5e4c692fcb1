using System.Diagnostics;

namespace MicroAssignBot.Bot.Rehearsal.Windows;

/// <summary>Runs <c>npm ci</c>, which installs exactly what the lock file names.</summary>
internal static class NpmInstall
{
    /// <returns>Null when npm succeeded, otherwise the last line of its error output, or its exit code.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled, and npm was killed.</exception>
    public static async Task<string?> Run(NodeProgram program, string folder, CancellationToken cancellationToken)
    {
        using var npm = Process.Start(Command(program, folder))!;
        npm.StandardInput.Close();
        try
        {
            var words = await Task.WhenAll(
                npm.StandardOutput.ReadToEndAsync(cancellationToken),
                npm.StandardError.ReadToEndAsync(cancellationToken));
            await npm.WaitForExitAsync(cancellationToken);
            return npm.ExitCode == 0 ? null : LastLine(words[1]) ?? $"npm ended with {npm.ExitCode}.";
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static ProcessStartInfo Command(NodeProgram program, string folder)
    {
        var start = new ProcessStartInfo(program.Npm)
        {
            ArgumentList = { "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error" },
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // npm is a script that looks for node on PATH; a node named in the settings may not be there.
        start.Environment["PATH"] = Path.GetDirectoryName(program.Node) + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        return start;
    }

    private static string? LastLine(string words) =>
        words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
}
