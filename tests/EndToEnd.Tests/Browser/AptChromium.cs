using System.Diagnostics;

namespace MicroAssignBot.EndToEnd.Tests.Browser;

/// <summary>Debian's package, where this user may install it without being asked for a password.</summary>
internal static class AptChromium
{
    public static async Task<ChromiumProgram?> Find(CancellationToken cancellationToken)
    {
        if (!File.Exists("/usr/bin/apt-get")) return null;
        await Run("update", cancellationToken);
        return await Run("install", cancellationToken) ? ChromiumSource.OnPath() : null;
    }

    private static async Task<bool> Run(string verb, CancellationToken cancellationToken)
    {
        string[] words = verb == "install"
            ? ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq", "chromium"]
            : ["apt-get", verb, "-qq"];
        if (!Environment.IsPrivilegedProcess) words = ["sudo", "-n", .. words];
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true,
            RedirectStandardInput = true };
        using var process = Process.Start(start);
        if (process is null) return false;
        process.StandardInput.Close();
        await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0;
    }
}
