using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Persistence;

/// <summary>A store that counts the queries for ranges, and can keep a commit waiting for its answer.</summary>
internal sealed class WatchedStore(IStore store) : IStore
{
    public int Ranges { get; private set; }

    /// <summary>A commit that is done is told only when this is.</summary>
    public TaskCompletionSource? Written { get; set; }

    public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken) =>
        store.Get(partition, key, cancellationToken);

    public IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken)
    {
        Ranges++;
        return store.Range(partition, from, until, cancellationToken);
    }

    public async ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var result = await store.Commit(partition, changes, cancellationToken);
        if (Written is { } told) await told.Task;
        return result;
    }
}
