using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>An old database file as a whole, with everybody in it at once.</summary>
public sealed class OldDatabaseTests
{
    public static TheoryData<string> Stores => [.. KeptStore.All.Keys];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task An_old_database_file_is_opened_and_goes_on_with_everybody_in_it_until_nothing_is_due(string name)
    {
        using var copy = new KeptCopy(KeptStore.All[name]);
        using var store = new SqliteStore(copy.Path, Synchronous.Off);
        await OldCompany.GoOn(KeptStore.All[name].Scenes, store);
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
}
