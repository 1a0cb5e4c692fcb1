using System.Diagnostics;
using System.Globalization;

namespace MicroAssignBot.Bot.Rehearsal.Windows;

/// <summary>All that one client needs to start.</summary>
/// <param name="Folder">Its own: it writes its settings and a log there.</param>
/// <param name="Endpoint">Where the bot takes activities.</param>
/// <param name="Port">0 takes a free one, and so is one taken when this port is not free.</param>
/// <param name="TimeZone">IANA name; its activities name it as the person's zone.</param>
internal sealed record PlaygroundLaunch(
    ClientPackage.Installed Package,
    string Folder,
    PlaygroundConfig Config,
    Uri Endpoint,
    int Port,
    string TimeZone)
{
    private string ConfigPath => Path.Combine(Folder, PlaygroundConfig.FileName);

    public Task Prepare(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        return File.WriteAllTextAsync(ConfigPath, Config.ToYaml(), cancellationToken);
    }

    public ProcessStartInfo Command() => new(Package.Node)
    {
        ArgumentList =
        {
            Path.Combine(PlaygroundPackage.Source, "window.cjs"), Package.Cli, Port.ToString(CultureInfo.InvariantCulture),
            "start", "--app-endpoint", Endpoint.AbsoluteUri, "--channel-id", "msteams", "--disable-telemetry",
        },
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment =
        {
            ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = ConfigPath,
            ["TEAMSAPPTESTER_BROWSER"] = "none",
            ["TZ"] = TimeZone,
        },
    };
}
