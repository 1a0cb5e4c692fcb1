using System.CommandLine;
using MicroAssignBot.Bot.Hosting;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.TeamsApp;

namespace MicroAssignBot.Bot.Commands;

/// <summary>
/// What the host does instead of serving when its first argument is one of these words, such as <c>catalogue import FILE</c>. They use the
/// settings and the store of the bot.
/// </summary>
internal static class ConsoleCommands
{
    private const string Catalogue = "catalogue";
    private const string People = "people";
    private const string Package = "package";

    public static bool Asks(string[] arguments) => arguments is [Catalogue or People or Package, ..];

    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> Run(string[] arguments)
    {
        var root = new RootCommand("MicroAssignBot: the bot's own commands.")
        {
            new Command(Catalogue, "The company's catalogue, from and to files: JSON, or CSV when the name ends in .csv.")
            {
                Does<CatalogueCommand>("check", "Says what an import would do, and writes nothing.", (one, path, report, token) =>
                    one.Check(path, report, token)),
                Does<CatalogueCommand>("import", "Imports all of the file, or nothing.", (one, path, report, token) =>
                    one.Import(path, report, token)),
                Does<CatalogueCommand>("export", "Writes the company's entries to the file.", (one, path, report, token) =>
                    one.Export(path, report, token)),
            },
            new Command(People, "The people of the organisation.")
            {
                Does<PeopleCommand>("import", "Imports all of a CSV file, or nothing.", (one, path, report, token) =>
                    one.Import(path, report, token)),
            },
            Runs<PackageCommand>(PackageCommand.Define(Package), (one, parsed, report, token) => one.Make(parsed, report, token)),
        };
        var parsed = root.Parse(arguments);
        var code = await parsed.InvokeAsync();
        return parsed.Errors.Count == 0 ? code : ExitCodes.Unreadable;
    }

    private static Command Does<T>(string name, string description, Func<T, string, Report, CancellationToken, Task<int>> run)
    {
        var file = new Argument<FileInfo>("file") { Description = "The file." };
        return Runs<T>(new Command(name, description) { file }, (one, parsed, report, cancellationToken) =>
            run(one, parsed.GetRequiredValue(file).FullName, report, cancellationToken));
    }

    private static Command Runs<T>(Command command, Func<T, ParseResult, Report, CancellationToken, Task<int>> run)
    {
        command.SetAction((parsed, cancellationToken) => Guarded(new Report(Console.Out, Console.IsOutputRedirected), async report =>
        {
            await using var services = Services();
            var does = ActivatorUtilities.CreateInstance<T>(services);
            return await run(does, parsed, report, cancellationToken);
        }));
        return command;
    }

    private static async Task<int> Guarded(Report report, Func<Report, Task<int>> run)
    {
        try
        {
            return await run(report);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or TimeoutException)
        {
            report.Line(failure.Message);
            return ExitCodes.Unreadable;
        }
    }

    private static ServiceProvider Services()
    {
        var builder = HostBuilding.Create([]);
        builder.Services.AddStore(builder.Configuration);
        builder.Services.AddCatalogue(builder.Configuration);
        builder.Services.AddPeople(builder.Configuration);
        builder.Services.AddTeamsApp(builder.Configuration);
        builder.Services.AddOptions<BotOptions>().Bind(builder.Configuration.GetSection(BotOptions.Section));
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        return builder.Services.BuildServiceProvider();
    }
}
