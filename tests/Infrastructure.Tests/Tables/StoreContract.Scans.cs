using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Tests.Tables;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_scan_gives_the_wanted_rows_of_all_partitions_in_order()
    {
        foreach (var place in (string[])["2", "1", "3"])
        {
            Change[] rows = [.. ((string[])["a.1", "b.1", "b.2", "c.1"]).Select(key => new Change.Insert(key, Bytes(place + key)))];
            Assert.IsType<CommitResult.Committed>(await Store.Commit($"{partition}.{place}", rows, Now));
        }

        var found = await Scan("1", "3").ToListAsync(Now);

        Assert.Equal(["1 b.1", "1 b.2", "2 b.1", "2 b.2"], found.Select(one => $"{one.Partition[^1]} {one.Row.Key}"));
        Assert.All(found, one => Assert.Equal(Bytes(one.Partition[^1] + one.Row.Key), one.Row.Body.ToArray()));
    }

    [Fact]
    public async Task A_scan_goes_on_from_page_to_page()
    {
        const int many = 300;
        foreach (var place in (string[])["1", "2"])
        {
            foreach (var some in Enumerable.Range(0, many).Chunk(TransactionRules.MostChanges))
                await Store.Commit($"{partition}.{place}", [.. some.Select(row => new Change.Insert($"b.{row:D4}", default))], Now);
        }

        var found = await Scan("1", "3").Select(one => $"{one.Partition} {one.Row.Key}").ToListAsync(Now);

        Assert.Equal(2 * many, found.Distinct().Count());
        Assert.Equal(found.Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public async Task A_scan_of_nothing_is_empty() => Assert.Empty(await Scan("8", "9").ToListAsync(Now));

    private IAsyncEnumerable<PlacedRow> Scan(string from, string until) =>
        ((IStoreScan)Store).Scan(($"{partition}.{from}", $"{partition}.{until}"), ("b.", "b/"), Now);
}
