using System.Diagnostics;
using System.Globalization;

namespace MicroAssignBot.Bot.Rehearsal.Windows;

/// <summary>The parameters with which one client starts.</summary>
/// <param name="Folder">The client's own folder, where it writes its settings and a log.</param>
/// <param name="Endpoint">The address at which the bot receives activities.</param>
/// <param name="Port">0 takes a free port. If this port is in use, the client takes a free one too.</param>
/// <param name="TimeZone">An IANA name, which the client's activities give as the person's zone.</param>
internal sealed record PlaygroundLaunch(
    ClientPackage.Present Package,
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
