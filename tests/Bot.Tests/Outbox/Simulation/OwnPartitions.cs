using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>A part of a store that looks like a whole one, so that many runs can share a store that is slow to open.</summary>
internal sealed class OwnPartitions(IStore store, string name) : IStore
{
    private static int last;

    /// <summary>An empty one.</summary>
    public static IStore Create(IStore store) => new OwnPartitions(store, $".run{Interlocked.Increment(ref last)}");

    public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken) =>
        store.Get(partition + name, key, cancellationToken);

    public IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken) =>
        store.Range(partition + name, from, until, cancellationToken);

    public ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken) =>
        store.Commit(partition + name, changes, cancellationToken);
}
