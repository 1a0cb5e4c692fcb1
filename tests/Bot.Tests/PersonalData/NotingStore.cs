using System.Collections.Concurrent;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.PersonalData;

/// <summary>Notes which partitions anything was written to, so that all rows can be read back from the store beneath.</summary>
internal sealed class NotingStore(IStore store) : IStore, IStoreScan
{
    private readonly ConcurrentDictionary<string, bool> partitions = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<(string Partition, Row Row)>> Everything()
    {
        var all = new List<(string, Row)>();
        foreach (var partition in partitions.Keys.Order(StringComparer.Ordinal))
        {
            await foreach (var row in store.Range(partition, "!", "~", CancellationToken.None)) all.Add((partition, row));
        }

        return all;
    }

    public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken) =>
        store.Get(partition, key, cancellationToken);

    public IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken) =>
        store.Range(partition, from, until, cancellationToken);

    public IAsyncEnumerable<PlacedRow> Scan(
        (string From, string Until) partitions, (string From, string Until) keys, CancellationToken cancellationToken) =>
        ((IStoreScan)store).Scan(partitions, keys, cancellationToken);

    public ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        partitions.TryAdd(partition, true);
        return store.Commit(partition, changes, cancellationToken);
    }
}
