using System.Text.Json.Nodes;
using Azure.Data.Tables;
using MicroAssignBot.Bot.Tests;
using MicroAssignBot.Bot.Tests.OldStores;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Azure;

namespace MicroAssignBot.EndToEnd.Tests.Azurite;

/// <summary>A table that an earlier build filled, opened by this one.</summary>
public sealed class OldEntitiesTests(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>
{
    private const int MostInTransaction = 100;
    private const int PartitionsInTable = 50;
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 8 };

    public static TheoryData<string> Stores => [.. KeptStore.All.Keys];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task An_entity_of_an_old_table_is_the_row_that_lies_in_the_old_database_file(string name)
    {
        var (kept, token) = (KeptStore.All[name], TestContext.Current.CancellationToken);
        var rows = (await kept.Rows()).ToLookup(row => row.Partition);
        var partitions = kept.Entities().Select(entity => Entity(entity!.AsObject())).GroupBy(entity => entity.PartitionKey).ToList();
        Assert.Equal(rows.Select(partition => partition.Key).Order(), partitions.Select(partition => partition.Key).Order());

        // The emulator looks through a whole table for each query.
        foreach (var (place, some) in Seeds.Part(partitions, Seeds.Choose(12, 1, 1)).Chunk(PartitionsInTable).Index())
        {
            var options = new StorageOptions { ConnectionString = azurite.ConnectionString,
                Table = $"kept{name.Replace("-", "", StringComparison.Ordinal)}x{place}" };
            var store = new AzureTableStore(options);
            await store.Open(token);
            var table = new TableClient(options.ConnectionString, options.Table);
            await Parallel.ForEachAsync(some, AtOnce, async (partition, _) =>
            {
                await Load(partition, table, token);
                Assert.Equal(Read(rows[partition.Key]), Read(await store.Range(partition.Key, "!", "~", token).ToListAsync(token)));
            });
        }
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task People_in_an_old_table_go_on_until_nothing_is_due(string name)
    {
        var (kept, token) = (KeptStore.All[name], TestContext.Current.CancellationToken);
        var drawn = Seeds.Part(kept.Scenes, Seeds.Choose(48, 16, 4)).ToDictionary(scene => scene.Number);
        Figures.Print(output, $"Seed {Seeds.First}: {string.Join(", ", drawn.Values.Select(scene => scene.Name))}");
        var options = new StorageOptions { ConnectionString = azurite.ConnectionString,
            Table = $"kept{name.Replace("-", "", StringComparison.Ordinal)}on" };
        var store = new AzureTableStore(options);
        await store.Open(token);
        var table = new TableClient(options.ConnectionString, options.Table);
        var theirs = kept.Entities().Select(entity => Entity(entity!.AsObject())).Where(entity =>
            new StoredRow(entity.PartitionKey, entity.RowKey, default).Scene is { } scene && drawn.ContainsKey(scene));
        foreach (var partition in theirs.GroupBy(entity => entity.PartitionKey)) await Load(partition, table, token);

        await OldCompany.GoOn([.. drawn.Values], store);
    }

    private static IEnumerable<(string, string)> Read(IEnumerable<StoredRow> rows) =>
        rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => (row.Key, Convert.ToBase64String(row.Body.Span)));

    private static IEnumerable<(string, string)> Read(IEnumerable<Row> rows) =>
        rows.Select(row => (row.Key, Convert.ToBase64String(row.Body.Span)));

    private static async Task Load(IEnumerable<TableEntity> entities, TableClient table, CancellationToken token)
    {
        foreach (var some in entities.Chunk(MostInTransaction))
            await table.SubmitTransactionAsync(
                some.Select(entity => new TableTransactionAction(TableTransactionActionType.Add, entity)), token);
    }

    /// <summary>As it went over the wire: a member, and beside it the type that its text is of.</summary>
    private static TableEntity Entity(JsonObject sent)
    {
        var entity = new TableEntity(sent["PartitionKey"]!.ToString(), sent["RowKey"]!.ToString());
        foreach (var (member, type) in sent.Where(member => member.Key.EndsWith("@odata.type", StringComparison.Ordinal)))
        {
            var property = member.Split('@')[0];
            Assert.Equal("Edm.Binary", type!.ToString());
            entity[property] = Convert.FromBase64String(sent[property]!.ToString());
        }

        Assert.Equal(sent.Count, 2 + (2 * (entity.Count - 2)));
        return entity;
    }
}
