using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>An old database file as a whole, with everybody in it at once.</summary>
public sealed class OldDatabaseTests
{
    public static TheoryData<string> Stores => [.. KeptStore.All.Keys];

    /// <summary>The file in which everybody goes on, another one each time: in memory, which is faster, it is some of them.</summary>
    private static string Drawn => KeptStore.All.Keys.Order().ElementAt(Seeds.First % KeptStore.All.Count);

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task An_old_database_file_is_opened_and_goes_on_with_the_people_in_it_until_nothing_is_due(string name)
    {
        var kept = KeptStore.All[name];
        if (!Seeds.IsWhole && name != Drawn)
        {
            var drawn = Seeds.Part(kept.Scenes, Seeds.Choose(4, 1, 1)).ToList();
            await OldCompany.GoOn(drawn, await InMemory(kept, drawn));
            return;
        }

        using var copy = new KeptCopy(kept);
        using var store = new SqliteStore(copy.Path, Synchronous.Off);
        await OldCompany.GoOn(kept.Scenes, store);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task The_catalogue_of_this_build_is_published_into_an_old_database_file(string name)
    {
        using var copy = new KeptCopy(KeptStore.All[name]);
        using var store = new SqliteStore(copy.Path, Synchronous.Off);
        var settings = new Dictionary<string, string?> { ["Catalogue:Path"] = Path.Combine(Checkout.Root, "Catalogue") };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IStore>(store).AddCatalogue(configuration)
            .BuildServiceProvider();
        foreach (var hosted in services.GetServices<IHostedService>()) await hosted.StartAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(services.GetRequiredService<ICatalogue>().Current.Entries);
    }

    private static async Task<MemoryStore> InMemory(KeptStore kept, IReadOnlyList<KeptScene> scenes)
    {
        var (store, theirs) = (new MemoryStore(), scenes.Select(scene => scene.Number).ToHashSet());
        foreach (var row in (await kept.Rows()).Where(row => row.Scene is not { } scene || theirs.Contains(scene)))
        {
            Change[] written = [new Change.Insert(row.Key, row.Body)];
            Assert.IsType<CommitResult.Committed>(
                await store.Commit(row.Partition, written, TestContext.Current.CancellationToken));
        }

        return store;
    }
}
