namespace MicroAssignBot.EndToEnd.Tests.Browser;

/// <summary>Which Chromium to use: the one named, the machine's own, or the one that Playwright installs.</summary>
internal static class ChromiumProgram
{
    private const string Setting = "PLAYWRIGHT_CHROMIUM";
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <returns>The path of a program, or null when Playwright has installed one of its own.</returns>
    /// <exception cref="InvalidOperationException">There is none and none could be installed; the message says what to do.</exception>
    public static string? FindOrInstall()
    {
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new InvalidOperationException($"{Setting} names {named}, which is not there.");
        }

        if (OnPath() is { } found)
        {
            return found;
        }

        return Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0
            ? null
            : throw new InvalidOperationException(
                $"No Chromium was found and Playwright could not install one. Install it (Debian: apt-get install chromium) or set {Setting} to its path.");
    }

    private static string? OnPath()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return ((string[])["/usr/bin", .. folders])
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
