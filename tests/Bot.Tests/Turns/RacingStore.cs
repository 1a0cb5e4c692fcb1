using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Turns;

/// <summary>A store that lets others in at every step, and counts the attempts to write in each partition.</summary>
internal sealed class RacingStore(IStore store) : IStore
{
    public ConcurrentQueue<(string Partition, bool Won)> Commits { get; } = [];

    public async ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return await store.Get(partition, key, cancellationToken);
    }

    public async IAsyncEnumerable<Row> Range(
        string partition, string from, string until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        await foreach (var row in store.Range(partition, from, until, cancellationToken)) yield return row;
        await Task.Yield();
    }

    public async ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        await Task.Yield();
        var result = await store.Commit(partition, changes, cancellationToken);
        Commits.Enqueue((partition, result is CommitResult.Committed));
        return result;
    }
}
