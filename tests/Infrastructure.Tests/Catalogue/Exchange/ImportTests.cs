using System.Text.Json.Nodes;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.Catalogue.Exchange;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using static MicroAssignBot.Infrastructure.Tests.Catalogue.SampleFiles;

namespace MicroAssignBot.Infrastructure.Tests.Catalogue.Exchange;

public sealed class ImportTests : IDisposable
{
    private const string Header = "id,skill,skillName,level,title,goal,context,effort,box,criterion1,expert\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly MemoryStore store = new();
    private readonly CatalogueFolder folder = new();

    [Fact]
    public async Task New_rows_are_added_changed_ones_get_the_next_version_and_others_stay()
    {
        await Import("a.json", File("first", Entry("m1"), Entry("m2")));

        var plan = await Import("a.json", File("first", Entry("m1"), Entry("m2", entry => entry["title"] = "Another"), Entry("m3")));

        Assert.Equal([RowOutcome.Unchanged, RowOutcome.Changed, RowOutcome.New], plan.Rows.Select(row => row.Outcome));
        Assert.Equal([("m1", 1), ("m2", 2), ("m3", 1)], (await Stored()).Entries.Select(entry => (entry.Id.ToString(), entry.Version)));
        Assert.NotNull(await store.Get("catalogue", "version-m2.000001", Cancel));
    }

    [Fact]
    public async Task A_file_with_any_problem_changes_nothing_and_says_all_of_them()
    {
        await Import("a.json", File("first", Entry("m1")));
        var before = store.Everything.Count;

        var plan = await Import(
            "b.csv", Header + "m1,first,,1,A title,Understand it.,Take it.,45m,hours 3,There,\n"
            + "m1,first,,1,A title,Write it.,Take it.,45m,hours 3,There,\n"
            + "m3,nowhere,,9,A title,Write it.,Take it.,45m,days 21,There,Kim Lee <kim@contoso.com>\n");

        Assert.Equal(
            [
                "row 2 (m1): goal: begins with 'Understand', which nobody can see; "
                    + "say what is there when it is done, such as a text or a number",
                "row 4 (m3): level: is 9, must be 1 to 3",
                "row 4 (m3): box: 'days 21' must be 1 to 40 hours or 1 to 10 days",
                "row 4 (m3): expert: 'Kim Lee <kim@contoso.com>' must be an object id such as 3f2c1a00-0000-4000-8000-000000000001",
                "row 3: id: 'm1' is in row 2 already",
                "row 4 (m3): skill: 'nowhere' is not a skill of the catalogue",
            ],
            plan.Problems.Select(problem => problem.ToString()));
        Assert.Equal(before, store.Everything.Count);
    }

    [Theory]
    [InlineData("3 weeks", "must be written like hours 3, days 2 or by Friday")]
    [InlineData("weeks 3", "must be written like hours 3, days 2 or by Friday")]
    [InlineData("days 15", "must be 1 to 40 hours or 1 to 10 days")]
    public async Task A_box_of_three_weeks_is_refused_however_it_is_written(string box, string sentence)
    {
        var plan = await Import("a.json", File("first", Entry("m1", entry => entry["box"] = box)));

        Assert.Equal($"m1: box: '{box}' {sentence}", Assert.Single(plan.Problems).ToString());
        Assert.Empty(store.Everything);
    }

    [Fact]
    public async Task A_row_with_two_skills_is_refused_in_one_sentence()
    {
        var plan = await Import(
            "a.csv", Header + "m1,first;second,,1,A title,Write it.,Take it.,45m,hours 3,There,\n");

        Assert.Equal(
            "row 2: skill: names several skills; an entry trains exactly one", Assert.Single(plan.Problems).ToString());
    }

    [Fact]
    public async Task An_expert_must_be_in_the_organisation_which_may_have_been_imported_itself()
    {
        const string Ada = "3f2c1a00-0000-4000-8000-000000000001";
        const string Nobody = "3f2c1a00-0000-4000-8000-000000000009";
        folder.With("people.csv", $"objectId,name\n{Ada},Ada Novak")
            .With(
                "import/a.json",
                File("first", Entry("m1", entry => entry["expert"] = Ada), Entry("m2", entry => entry["expert"] = Nobody)))
            .With("import/b.json", File("first", Entry("m1", entry => entry["expert"] = Ada)));
        await using var services = WithPeople();
        await services.GetRequiredService<IPeopleImport>().Import(Path.Combine(folder.Path, "people.csv"), Cancel);
        var exchange = services.GetRequiredService<ICatalogueExchange>();

        var refused = await exchange.Import(Path.Combine(folder.Path, "import", "a.json"), new Progress<int>(), Cancel);
        Assert.Equal($"entries[1] (m2): expert: '{Nobody}' is nobody in the organisation", Assert.Single(refused.Problems).ToString());
        Assert.Empty((await exchange.Import(Path.Combine(folder.Path, "import", "b.json"), new Progress<int>(), Cancel)).Problems);
    }

    [Fact]
    public async Task A_skill_comes_with_what_its_levels_mean()
    {
        var file = JsonNode.Parse(File("first", Entry("m1")))!;
        file["skill"]!["levels"] = new JsonArray("Follows a list", "Works alone");

        await Import("a.json", file.ToJsonString());

        Assert.Equal(["Follows a list", "Works alone"], Assert.Single((await Stored()).Skills).Levels);
    }

    [Fact]
    public async Task What_was_imported_is_left_alone_by_the_bots_own_files()
    {
        await Import("b.json", File("first", Entry("m1", entry => entry["title"] = "Imported")));
        folder.With("a.json", File("first", Entry("m1", entry => entry["title"] = "From a file")));

        Assert.Equal("Imported", Assert.Single((await CatalogueHost.Start(store, folder.Path)).Entries).Title);
    }

    [Fact]
    public async Task Ten_thousand_entries_are_refused_whole_for_three_bad_rows_and_imported_whole_without_them()
    {
        var rows = Enumerable.Range(0, 10_000).Select(number => Row(number, "Write one line.")).ToList();
        var bad = rows.ToList();
        (bad[17], bad[5_000], bad[9_999]) = (Row(17, "Understand it."), "m05000,first", Row(1, "Write one line."));

        var refused = await Import("many.csv", Header + string.Join('\n', bad));
        Assert.Equal(
            ["row 10001", "row 19", "row 5002"],
            refused.Problems.Select(problem => problem.Place.Split(" (")[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(store.Everything);

        var done = await Import("many.csv", Header + string.Join('\n', rows));
        Assert.Equal(10_000, done.Rows.Count);
        Assert.Equal(10_000, (await Stored()).Entries.Count);
        Assert.DoesNotContain(store.Everything, row => row.Row.Key.StartsWith("staged", StringComparison.Ordinal));

        static string Row(int number, string goal) => $"m{number:00000},first,First,1,Title {number},{goal},Take it.,45m,hours 3,There,";
    }

    [Fact]
    public async Task Wherever_the_process_dies_others_see_all_of_an_import_or_nothing_and_the_next_start_finishes_it()
    {
        var file = File("second", [.. Enumerable.Range(0, 100).Select(number => Entry($"n{number:000}"))]);
        folder.With("a.json", File("first", Entry("m1"))).With("import/b.json", file);
        for (var commits = 0; ; commits++)
        {
            var kept = new MemoryStore();
            await CatalogueHost.Start(kept, folder.Path);
            var dying = new StoreOfFewCommits(kept, commits);
            await using (var services = CatalogueHost.Build(dying, folder.Path)) await Attempt(services);

            await using (var other = await EditedCatalogue.Start(kept, folder.Path))
                Assert.Contains(other.Current.Entries.Count, (int[])[1, 101]);
            var rows = kept.Everything.Select(row => row.Row.Key).ToList();
            Assert.DoesNotContain("import", rows);
            if (!dying.IsDead) break;
        }
    }

    private async Task Attempt(IServiceProvider services)
    {
        try
        {
            await services.GetRequiredService<ICatalogueExchange>().Import(
                Path.Combine(folder.Path, "import", "b.json"), new Progress<int>(), Cancel);
        }
        catch (OperationCanceledException)
        {
            // It died.
        }
    }

    private async Task<ImportPlan> Import(string name, string text)
    {
        using var files = new CatalogueFolder();
        files.With(name, text);
        await using var services = CatalogueHost.Build(store, folder.Path);
        return await services.GetRequiredService<ICatalogueExchange>().Import(Path.Combine(files.Path, name), new Progress<int>(), Cancel);
    }

    /// <summary>As the command builds them: nothing is started.</summary>
    private ServiceProvider WithPeople()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Catalogue:Path", folder.Path)]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IStore>(store).AddCatalogue(settings).AddPeople(settings);
        services.AddOptions<BotOptions>();
        return services.BuildServiceProvider();
    }

    private async Task<Domain.Catalogue.Catalogue> Stored()
    {
        await using var services = CatalogueHost.Build(store, folder.Path);
        var loaded = services.GetRequiredService<Infrastructure.Catalogue.LoadedCatalogue>();
        await loaded.Load(Cancel);
        return loaded.Current;
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Takes so many commits, and then nothing any more.</summary>
    private sealed class StoreOfFewCommits(IStore inner, int commits) : IStore
    {
        private int left = commits;

        public bool IsDead { get; private set; }

        public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken) =>
            IsDead ? throw new OperationCanceledException() : inner.Get(partition, key, cancellationToken);

        public IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken) =>
            IsDead ? throw new OperationCanceledException() : inner.Range(partition, from, until, cancellationToken);

        public ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
        {
            IsDead |= left-- <= 0;
            return IsDead ? throw new OperationCanceledException() : inner.Commit(partition, changes, cancellationToken);
        }
    }
}
