using System.CommandLine;
using MicroAssignBot.Bot.Hosting;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Commands;

/// <summary>
/// What the host does instead of serving when its first argument is one of these words, such as <c>catalogue import FILE</c>. They use the
/// settings and the store of the bot.
/// </summary>
internal static class ConsoleCommands
{
    private const string Catalogue = "catalogue";

    public static bool Asks(string[] arguments) => arguments is [Catalogue, ..];

    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> Run(string[] arguments)
    {
        var file = new Argument<FileInfo>("file") { Description = "The file: JSON, or CSV when its name ends in .csv." };
        var root = new RootCommand("MicroAssignBot: the bot's own commands.")
        {
            new Command(Catalogue, "The company's catalogue, from and to files.")
            {
                Does(
                    "check", "Says what an import would do, and writes nothing.", file,
                    (exchange, path, report, token) => exchange.Check(path, report, token)),
                Does(
                    "import", "Imports all of the file, or nothing when something is wrong with it.", file,
                    (exchange, path, report, token) => exchange.Import(path, report, token)),
                Does(
                    "export", "Writes the company's entries to the file.", file,
                    (exchange, path, report, token) => exchange.Export(path, report, token)),
            },
        };
        var parsed = root.Parse(arguments);
        return parsed.Errors.Count == 0 ? await parsed.InvokeAsync() : await Refuse(parsed);
    }

    private static Command Does(
        string name, string description, Argument<FileInfo> file, Func<CatalogueCommand, string, Report, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description) { file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = new Report(Console.Out, Console.IsOutputRedirected);
            return await Guarded(report, async () =>
            {
                await using var services = Services();
                return await run(
                    ActivatorUtilities.CreateInstance<CatalogueCommand>(services), parsed.GetRequiredValue(file).FullName, report,
                    cancellationToken);
            });
        });
        return command;
    }

    private static async Task<int> Guarded(Report report, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or TimeoutException)
        {
            report.Line(failure.Message);
            return ExitCodes.Unreadable;
        }
    }

    private static async Task<int> Refuse(ParseResult parsed)
    {
        await parsed.InvokeAsync();
        return ExitCodes.Unreadable;
    }

    private static ServiceProvider Services()
    {
        var builder = HostBuilding.Create([]);
        builder.Services.AddStore(builder.Configuration);
        builder.Services.AddCatalogue(builder.Configuration);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        return builder.Services.BuildServiceProvider();
    }
}
