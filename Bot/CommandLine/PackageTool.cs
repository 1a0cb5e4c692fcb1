using System.CommandLine;
using MicroAssignBot.Infrastructure.TeamsApp;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.CommandLine;

/// <summary>Makes the Teams app package of one bot.</summary>
internal sealed class PackageTool(PackageMaker maker, IOptions<TeamsAppOptions> options)
{
    private static readonly Option<string> AppId =
        new("--app-id") { Description = "The application ID of the bot's registration in Entra.", Required = true };

    private static readonly Option<string> Domain =
        new("--domain") { Description = "The host name of the messaging endpoint.", Required = true };

    private static readonly Option<string> Out =
        new("--out") { Description = "The file to write, such as MicroAssignBot.zip.", Required = true };

    public static Command Define(string name) => new(name, "Makes the app package to upload to Teams.") { AppId, Domain, Out };

    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public async Task<int> Make(ParseResult parsed, ConsoleOutput report, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(parsed.GetRequiredValue(Out));
        List<string> problems = [];
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) problems.Add($"--out: {path} must end in .zip.");
        var values = PackageValues.Read(parsed.GetValue(AppId), parsed.GetValue(Domain), options.Value, problems);
        var made = values is null || problems.Count > 0 ? null : await maker.Make(values, path, problems, cancellationToken);
        if (made is null)
        {
            foreach (var problem in problems) report.Line(problem);
            report.Refused(problems.Count);
            return ExitCodes.Problems;
        }

        report.Line(path);
        report.Line(made switch
        {
            { Before: null } => $"Version {made.Version}. Keep this file, and make the next package over it: its version must be higher.",
            { Before: { } before } when before == made.Version => $"Version {made.Version}, as before: nothing has changed.",
            _ => $"Version {made.Version}. It was {made.Before}.",
        });
        return ExitCodes.Done;
    }
}
