using System.Diagnostics;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Infrastructure.Catalogue;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using static MicroAssignBot.Infrastructure.Tests.Catalogue.EditedCatalogue;
using static MicroAssignBot.Infrastructure.Tests.Catalogue.SampleFiles;

namespace MicroAssignBot.Infrastructure.Tests.Catalogue;

/// <summary>Replicas that share one store.</summary>
public sealed class CatalogueFollowingTests : IDisposable
{
    private readonly MemoryStore store = new();
    private readonly CatalogueFolder folder = new CatalogueFolder().With("a.json", File("first", Entry("m1")));

    [Fact]
    public async Task What_one_replica_publishes_the_other_offers_after_its_next_look()
    {
        await using var one = await Start(store, folder.Path);
        await using var other = await Start(store, folder.Path);
        var item = await one.Publish(New());
        Assert.Null(other.Current.Find(item.Entry.Id));

        await other.CatchUp();

        Assert.Equal(item.Entry.Title, other.Current.Find(item.Entry.Id)!.Entry.Title);
    }

    [Fact]
    public async Task A_host_looks_by_itself_each_minute_at_the_latest()
    {
        var time = new FakeTimeProvider(Monday);
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Catalogue:Path", folder.Path)]).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(time)
            .AddSingleton<Infrastructure.Tables.IStore>(store).AddCatalogue(settings).BuildServiceProvider();
        foreach (var hosted in services.GetServices<IHostedService>()) await hosted.StartAsync(TestContext.Current.CancellationToken);
        await using var other = await Start(store, folder.Path);
        var item = await other.Publish(New());

        var catalogue = services.GetRequiredService<ICatalogue>();
        for (var look = 0; look < 500 && catalogue.Current.Find(item.Entry.Id) is null; look++)
        {
            // The host begins to look in its own time, so the clock may move before it does.
            time.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        Assert.NotNull(catalogue.Current.Find(item.Entry.Id));
    }

    [Fact]
    public async Task A_replica_that_slept_through_more_changes_than_are_kept_reads_everything_again()
    {
        await using var sleeper = await Start(store, folder.Path);
        await using var busy = await Start(store, folder.Path);
        var item = await busy.Publish(New());
        for (var day = 1; day <= CatalogueChanges.Kept + 5; day++)
            await busy.Editor.Confirm(item.Entry.Id, 1, Lead, Monday.AddDays(day), TestContext.Current.CancellationToken);

        await sleeper.CatchUp();

        Assert.Equal(Monday.AddDays(CatalogueChanges.Kept + 5), sleeper.Current.Find(item.Entry.Id)!.ReviewedAt);
        Assert.Equal(CatalogueChanges.Kept, store.Everything.Count(row => row.Row.Key.StartsWith("change-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_change_among_ten_thousand_entries_costs_little()
    {
        folder.With("a.json", File("first", [.. Enumerable.Range(0, 10_000).Select(number => Entry($"m{number:00000}"))]));
        await using var one = await Start(store, folder.Path);
        await using var other = await Start(store, folder.Path);
        TimeSpan least = TimeSpan.MaxValue;
        for (var number = 0; number < 5; number++)
        {
            await one.Publish(New());
            var started = Stopwatch.GetTimestamp();
            await other.CatchUp();
            Assert.NotNull(other.Current.Find(EntryId.Parse("m09999")));
            least = TimeSpan.FromTicks(Math.Min(least.Ticks, Stopwatch.GetElapsedTime(started).Ticks));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{least.TotalMilliseconds:0.00} ms");
        Assert.Equal(10_005, other.Current.Entries.Count);
        Assert.InRange(least, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));
    }

    public void Dispose() => folder.Dispose();
}
