using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.DependencyInjection;
using static MicroAssignBot.Infrastructure.Tests.Catalogue.SampleFiles;

namespace MicroAssignBot.Infrastructure.Tests.Catalogue;

public sealed class CataloguePublisherTests : IDisposable
{
    private readonly MemoryStore store = new();
    private readonly CatalogueFolder folder = new();

    [Fact]
    public async Task The_first_start_offers_what_the_files_hold_as_version_1_in_their_order()
    {
        folder.With("a.json", File("first", Entry("zz"), Entry("aa")));

        var catalogue = await Start();

        Assert.Equal(["zz", "aa"], catalogue.Entries.Select(entry => entry.Id.ToString()));
        Assert.All(catalogue.Entries, entry => Assert.Equal(1, entry.Version));
        Assert.Equal("first", Assert.Single(catalogue.Skills).Name);
    }

    [Fact]
    public async Task The_whole_shipped_catalogue_comes_back_from_the_store()
    {
        var catalogue = await CatalogueHost.Start(store, CatalogueFolder.Shipped);

        Assert.Equal(8, catalogue.Skills.Count);
        Assert.InRange(catalogue.Entries.Count, 48, int.MaxValue);
        Assert.Equal(2.5, catalogue.Entries.Single(entry => entry.Id.ToString() == "seo-test-one-page").Effort.TotalHours);
    }

    [Fact]
    public async Task A_second_start_with_the_same_files_writes_nothing()
    {
        folder.With("a.json", File("first", Entry("m1"), Entry("m2")));
        await Start();
        var before = await Rows();

        await Start();

        Assert.Equal(before.Select(row => row.ETag), (await Rows()).Select(row => row.ETag));
    }

    [Fact]
    public async Task A_changed_entry_gets_the_next_version_and_the_others_keep_theirs()
    {
        folder.With("a.json", File("first", Entry("m1"), Entry("m2")));
        await Start();

        folder.With("a.json", File("first", Entry("m1"), Entry("m2", entry => entry["title"] = "Another title")));
        await Start();
        folder.With("a.json", File("first", Entry("m1"), Entry("m2", entry => entry["title"] = "A third title")));
        var catalogue = await Start();

        Assert.Equal([1, 3], catalogue.Entries.Select(entry => entry.Version));
        Assert.Equal("A third title", catalogue.Entries[1].Title);
    }

    [Fact]
    public async Task A_goal_that_an_earlier_release_stored_at_greater_length_gives_way_to_the_shorter_one()
    {
        var longer = (await CatalogueFiles.Read(
                folder.With("a.json", File("first", Entry("m1"))).Path, TestContext.Current.CancellationToken))
            .Entries[0] with { Goal = new string('x', 200) };
        var row = CatalogueJson.Write(new EntryRow(longer, Version: 4, Position: 0, Withdrawn: false));
        await store.Commit("catalogue", [new Change.Insert("entry-m1", row)], TestContext.Current.CancellationToken);

        var entry = Assert.Single((await Start()).Entries);

        Assert.Equal((5, "One thing is done."), (entry.Version, entry.Goal));
    }

    [Fact]
    public async Task Moving_an_entry_changes_its_place_and_not_its_version()
    {
        folder.With("a.json", File("first", Entry("m1"), Entry("m2")));
        await Start();

        folder.With("a.json", File("first", Entry("m2"), Entry("m1")));
        var catalogue = await Start();

        Assert.Equal(["m2", "m1"], catalogue.Entries.Select(entry => entry.Id.ToString()));
        Assert.All(catalogue.Entries, entry => Assert.Equal(1, entry.Version));
    }

    [Fact]
    public async Task An_entry_that_left_the_files_is_kept_in_the_store_and_offered_no_longer()
    {
        folder.With("a.json", File("first", Entry("m1"), Entry("m2")));
        await Start();

        folder.With("a.json", File("first", Entry("m1")));
        var catalogue = await Start();

        Assert.Equal("m1", Assert.Single(catalogue.Entries).Id.ToString());
        Assert.NotNull(await store.Get("catalogue", "entry-m2", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_entry_that_comes_back_unchanged_keeps_its_version()
    {
        folder.With("a.json", File("first", Entry("m1"))).With("b.json", File("second", Entry("m2")));
        await Start();
        folder.Without("b.json");
        Assert.Single((await Start()).Skills);

        folder.With("b.json", File("second", Entry("m2")));
        var catalogue = await Start();

        Assert.Equal(2, catalogue.Skills.Count);
        Assert.All(catalogue.Entries, entry => Assert.Equal(1, entry.Version));
    }

    [Fact]
    public async Task More_entries_than_one_transaction_takes_are_all_published()
    {
        folder.With("a.json", File("first", [.. Enumerable.Range(0, 230).Select(number => Entry($"m{number:000}"))]));

        Assert.Equal(230, (await Start()).Entries.Count);
    }

    [Fact]
    public async Task Files_with_an_error_change_nothing_in_the_store()
    {
        folder.With("a.json", File("first", Entry("m1"))).With("b.json", "{");

        await Assert.ThrowsAsync<CatalogueException>(Start);

        Assert.Empty(await Rows());
    }

    [Fact]
    public async Task Nobody_gets_a_catalogue_before_it_is_loaded()
    {
        await using var services = CatalogueHost.Build(store, folder.Path);

        Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<ICatalogue>().Current);
    }

    public void Dispose() => folder.Dispose();

    private Task<Domain.Catalogue.Catalogue> Start() => CatalogueHost.Start(store, folder.Path);

    private async Task<List<Row>> Rows() =>
        await store.Range("catalogue", "", "~", TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
}
