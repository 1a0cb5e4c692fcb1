namespace MicroAssignBot.EndToEnd.Tests.Browser;

/// <summary>One way to come by a Chromium.</summary>
/// <param name="Name">As it stands in the message that says why there is none.</param>
/// <param name="Find">Null when this way leads nowhere; may install something, and may fail.</param>
public sealed record ChromiumSource(string Name, Func<CancellationToken, Task<ChromiumProgram?>> Find)
{
    private const string Setting = "PLAYWRIGHT_CHROMIUM";

    /// <summary>
    /// What costs least comes first: what the machine has, then what can be fetched into this checkout or the user's folder, and
    /// last what changes the machine. Whoever names a program gets that one or an error.
    /// </summary>
    public static IReadOnlyList<ChromiumSource> All { get; } = Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } named
        ? [new($"{Setting}={named}", _ => Task.FromResult(Existing(named)))]
        :
        [
            new("a browser on this machine", _ => Task.FromResult(OnPath())),
            new("Playwright's own", _ => Task.Run(Playwrights)),
            new("the npm package", PackagedChromium.Find),
            new("apt-get", AptChromium.Find),
        ];

    public static ChromiumProgram? OnPath()
    {
        string[] names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
        var folders = (
            Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Append("/usr/bin").SelectMany(
            folder => names.Select(name => Existing(Path.Combine(folder, name)))).FirstOrDefault(found => found is not null);
    }

    private static ChromiumProgram? Existing(string path) => File.Exists(path) ? new(path) : null;

    private static ChromiumProgram? Playwrights() =>
        Microsoft.Playwright.Program.Main(["install", "--only-shell", "chromium"]) == 0 ? new((string?)null) : null;
}
