using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;

namespace MicroAssignBot.Bot.Tests.Persistence;

/// <summary>A store that a process can reach so many times, and then no more.</summary>
internal sealed class DyingStore(IStore store, int operations) : IStore
{
    private int left = operations;

    public bool HasDied { get; private set; }

    public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken) =>
        Lives() ? store.Get(partition, key, cancellationToken) : throw Dead();

    public IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken) =>
        Lives() ? store.Range(partition, from, until, cancellationToken) : throw Dead();

    public ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken) =>
        Lives() ? store.Commit(partition, changes, cancellationToken) : throw Dead();

    private bool Lives()
    {
        if (Interlocked.Decrement(ref left) >= 0) return true;
        HasDied = true;
        return false;
    }

    private static InvalidOperationException Dead() => new("This process has died.");

    /// <summary>What a process that died has left, for another to go on with.</summary>
    public static async Task<MemoryStore> Copy(IReadOnlyList<(string Partition, Row Row)> rows)
    {
        var copy = new MemoryStore();
        foreach (var (partition, row) in rows)
            await copy.Commit(partition, [new Change.Insert(row.Key, row.Body)], CancellationToken.None);
        return copy;
    }
}
