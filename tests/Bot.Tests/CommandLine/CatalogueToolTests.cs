using MicroAssignBot.Bot.CommandLine;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.Catalogue.Exchange;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using MicroAssignBot.Infrastructure.Tests.Catalogue;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAssignBot.Bot.Tests.CommandLine;

public sealed class CatalogueToolTests : IAsyncDisposable
{
    private readonly MemoryStore store = new();
    private readonly CatalogueFolder folder = new();
    private readonly StringWriter said = new();
    private readonly ServiceProvider services;

    public CatalogueToolTests() => services = new ServiceCollection().AddLogging().AddSingleton<IStore>(store)
        .AddCatalogue(new ConfigurationBuilder().Build()).BuildServiceProvider();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_says_what_became_of_each_row_and_how_many_there_are()
    {
        folder.With("a.json", SampleFiles.File("first", SampleFiles.Entry("m1"), SampleFiles.Entry("m2")));

        Assert.Equal(ExitCodes.Done, await Command.Import(Path.Combine(folder.Path, "a.json"), Report, Cancel));

        Assert.Equal(["entries[0]: m1: new", "entries[1]: m2: new", "Imported: 2 new, 0 changed, 0 unchanged."], Lines);
    }

    [Fact]
    public async Task A_check_says_all_that_is_wrong_and_writes_nothing()
    {
        folder.With("a.csv", "id,skill\nm1,first");

        Assert.Equal(ExitCodes.Problems, await Command.Check(Path.Combine(folder.Path, "a.csv"), Report, Cancel));

        Assert.Equal("the header: level: is missing", Lines[0]);
        Assert.Equal("7 problems. Nothing was written.", Lines[^1]);
        Assert.Empty(store.Everything);
    }

    [Fact]
    public async Task Long_files_tell_how_far_they_are_in_plain_lines_where_there_is_no_terminal()
    {
        const string header = "id,skill,skillName,level,title,goal,context,effort,box,criterion1\n";
        folder.With("a.csv", header + string.Join('\n', Enumerable.Range(0, 2500).Select(number =>
            $"m{number:0000},first,First,1,Title,Write it.,Take it.,45m,hours 3,There")));

        await Command.Import(Path.Combine(folder.Path, "a.csv"), Report, Cancel);

        Assert.Contains(Lines, line => line.StartsWith("Importing: about 1", StringComparison.Ordinal));
        Assert.Equal("Imported: 2500 new, 0 changed, 0 unchanged.", Lines[^1]);
    }

    [Fact]
    public async Task An_export_can_be_imported_again_without_a_change()
    {
        await Command.Import(Path.Combine(CatalogueFolder.Shipped, "presenting.json"), Report, Cancel);
        foreach (var name in (string[])["out.csv", "out.json"])
        {
            var path = Path.Combine(folder.Path, name);
            Assert.Equal(ExitCodes.Done, await Command.Export(path, Report, Cancel));
            await Command.Import(path, Report, Cancel);
            Assert.EndsWith("0 new, 0 changed, 6 unchanged.", Lines[^1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_command_that_does_not_exist_is_not_mistaken_for_another()
    {
        Assert.True(CommandLineTools.Asks(["catalogue", "import"]));
        Assert.False(CommandLineTools.Asks(["--urls", "catalogue"]));
        Assert.Equal(ExitCodes.Unreadable, await CommandLineTools.Run(["catalogue", "fly"]));
    }

    public async ValueTask DisposeAsync()
    {
        folder.Dispose();
        await said.DisposeAsync();
        await services.DisposeAsync();
    }

    private CatalogueTool Command => new(services.GetRequiredService<ICatalogueExchange>());

    private ConsoleOutput Report => new(said, isRedirected: true);

    private IReadOnlyList<string> Lines => said.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
