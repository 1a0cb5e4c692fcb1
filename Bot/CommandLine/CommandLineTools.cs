using System.CommandLine;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Hosting;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Bot.Reports;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.Graph;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.TeamsApp;

namespace MicroAssignBot.Bot.CommandLine;

/// <summary>
/// What the host does instead of serving when its first argument is one of these words, such as <c>catalogue import FILE</c>. They use the
/// settings and the store of the bot.
/// </summary>
internal static class CommandLineTools
{
    private const string Catalogue = "catalogue";
    private const string People = "people";
    private const string Package = "package";
    private const string ReportWord = "report";
    private const string Repair = "repair";

    public static bool Asks(string[] arguments) => arguments is [Catalogue or People or Package or ReportWord or Repair, ..];

    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> Run(string[] arguments)
    {
        var root = new RootCommand("MicroAssignBot: the bot's own commands.")
        {
            new Command(Catalogue, "The company's catalogue, from and to files: JSON, or CSV when the name ends in .csv.")
            {
                Does<CatalogueTool>("check", "Says what an import would do, and writes nothing.", (one, path, report, token) =>
                    one.Check(path, report, token)),
                Does<CatalogueTool>("import", "Imports all of the file, or nothing.", (one, path, report, token) =>
                    one.Import(path, report, token)),
                Does<CatalogueTool>("export", "Writes the company's entries to the file.", (one, path, report, token) =>
                    one.Export(path, report, token)),
            },
            new Command(People, "The people of the organisation.")
            {
                Does<PeopleTool>("import", "Imports all of a CSV file, or nothing.", (one, path, report, token) =>
                    one.Import(path, report, token)),
            },
            Runs<RepairTool>(
                new Command(Repair, "Works out anew what leads and reviewers have of others, and puts right what differs."),
                (one, _, report, token) => one.Run(report, token), readsPeople: true),
            Runs<ReportTool>(
                ReportTool.Define(ReportWord), (one, parsed, report, token) => one.Make(parsed, report, token), readsPeople: true),
            Runs<PackageTool>(PackageTool.Define(Package), (one, parsed, report, token) => one.Make(parsed, report, token)),
        };
        var parsed = root.Parse(arguments);
        var code = await parsed.InvokeAsync();
        return parsed.Errors.Count == 0 ? code : ExitCodes.Unreadable;
    }

    private static Command Does<T>(string name, string description, Func<T, string, ConsoleOutput, CancellationToken, Task<int>> run)
    {
        var file = new Argument<FileInfo>("file") { Description = "The file." };
        return Runs<T>(new Command(name, description) { file }, (one, parsed, report, cancellationToken) =>
            run(one, parsed.GetRequiredValue(file).FullName, report, cancellationToken));
    }

    private static Command Runs<T>(
        Command command, Func<T, ParseResult, ConsoleOutput, CancellationToken, Task<int>> run, bool readsPeople = false)
    {
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = new ConsoleOutput(Console.Out, Console.IsOutputRedirected);
            IConfiguration? settings = null;
            try
            {
                var builder = HostBuilding.Create([]).AddSampleOrganisation();
                settings = builder.Configuration;
                await using var services = Services(builder);
                if (readsPeople) await services.ReadPeople(cancellationToken);
                return await run(ActivatorUtilities.CreateInstance<T>(services), parsed, report, cancellationToken);
            }
            catch (Exception failure) when (StartProblems.In(failure, settings).ToList() is { Count: > 0 } problems)
            {
                foreach (var problem in problems) report.Line(problem);
                return ExitCodes.Unreadable;
            }
        });
        return command;
    }

    private static ServiceProvider Services(WebApplicationBuilder builder)
    {
        builder.Services.AddStore(builder.Configuration);
        builder.Services.AddCatalogue(builder.Configuration);
        builder.Services.AddGraph(builder.Configuration);
        builder.Services.AddPeople(builder.Configuration);
        builder.Services.AddTeamsApp(builder.Configuration);
        builder.Services.AddReports();
        builder.Services.AddOptions<BotOptions>().Bind(builder.Configuration.GetSection(BotOptions.Section));
        builder.Services.AddExecution(builder.Configuration);
        // Hosts write meanwhile, so nothing that was read is kept.
        builder.Services.AddSingleton<Clock>().AddSingleton<TeamDirectory>()
            .AddSingleton(provider => new PersonStore(provider.GetRequiredService<IStore>()));
        // The report is all that a command writes.
        builder.Logging.ClearProviders();
        return builder.Services.BuildServiceProvider();
    }
}
