using System.Runtime.CompilerServices;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>The store as one process reaches it: every call is parked, and what took effect is journalled.</summary>
internal sealed class ReplicaStore(SimulatedWorld world, Replica owner, IStore store) : IStore
{
    public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken) =>
        new(world.Park(owner, OperationKind.Read, $"get {key}", () => Wait(() => store.Get(partition, key, CancellationToken.None))));

    public async IAsyncEnumerable<Row> Range(
        string partition, string from, string until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Looking into an empty shard is not worth a step.
        if (owner.IsAlive && partition.StartsWith(Keys.AlarmPrefix, StringComparison.Ordinal)
                && !world.Journal.HasAny(partition, from, until))
            yield break;

        for (var next = from; ;)
        {
            var most = world.Faults.PageSize();
            var start = next;
            var page = await world.Park(owner, OperationKind.Read, $"range {partition} {from}", () => Page(partition, start, until, most));
            foreach (var row in page) yield return row;
            if (page.Count < most) break;
            next = page[^1].Key + " ";
        }
    }

    public ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        TransactionRules.Check(partition, changes);
        return new(
            world.Park(
                owner, OperationKind.Commit, $"commit {partition} {changes[0].GetType().Name} {changes[0].Key}",
                () => Write(partition, changes)));
    }

    private CommitResult Write(string partition, IReadOnlyList<Change> changes)
    {
        var result = Wait(() => store.Commit(partition, changes, CancellationToken.None));
        if (result is CommitResult.Committed) world.Journal.Apply(partition, changes);
        return result;
    }

    private List<Row> Page(string partition, string from, string until, int most) => Wait(async () =>
    {
        var rows = new List<Row>();
        await foreach (var row in store.Range(partition, from, until, CancellationToken.None))
        {
            rows.Add(row);
            if (rows.Count == most) break;
        }

        return rows;
    });

    // A real store may answer from a thread of its own; the world stands still meanwhile.
    private static T Wait<T>(Func<ValueTask<T>> operation)
    {
        var scheduler = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return operation().AsTask().GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(scheduler);
        }
    }
}
