using System.Runtime.CompilerServices;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Benchmarks.Roles;

/// <summary>Notes when each operation began and ended.</summary>
internal sealed class TracingStore(IOpeningStore store) : IOpeningStore, IDisposable
{
    private readonly Lock gate = new();
    private readonly List<TracedStep> steps = [];
    private long answered = long.MaxValue;

    /// <summary>The answer of the turn is written.</summary>
    public void Answered()
    {
        lock (gate) answered = TimeProvider.System.GetTimestamp();
    }

    /// <summary>What was noted until now; it starts anew.</summary>
    public Trace Take()
    {
        lock (gate)
        {
            var before = steps.Where(step => step.Began < answered).OrderBy(step => step.Ended);
            var (chain, last) = (0, long.MinValue);
            foreach (var step in before.Where(step => step.Began >= last)) (chain, last) = (chain + 1, step.Ended);
            var trace = new Trace(chain, [.. steps.OrderBy(step => step.Began).Select(step => step.What)]);
            steps.Clear();
            answered = long.MaxValue;
            return trace;
        }
    }

    public Task Open(CancellationToken cancellationToken) => store.Open(cancellationToken);

    public IAsyncEnumerable<PlacedRow> Scan(
        (string From, string Until) partitions, (string From, string Until) keys, CancellationToken cancellationToken) =>
        store.Scan(partitions, keys, cancellationToken);

    public async ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        var row = await store.Get(partition, key, cancellationToken);
        Note(partition, $"get {partition[0]} {key.Split('.')[0]}", began);
        return row;
    }

    public async IAsyncEnumerable<Row> Range(
        string partition, string from, string until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        await foreach (var row in store.Range(partition, from, until, cancellationToken)) yield return row;
        if (!partition.StartsWith(TransactionRules.AlarmPartitions, StringComparison.Ordinal))
            Note(partition, $"range {partition[0]}", began);
    }

    public async ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        var result = await store.Commit(partition, changes, cancellationToken);
        Note(
            partition, $"commit {partition[0]} {string.Join('+', changes.Select(change => change.GetType().Name))} {result.GetType().Name}",
            began);
        return result;
    }

    public void Dispose() => (store as IDisposable)?.Dispose();

    // Who sweeps which shards is settled for all, as the look for due alarms is.
    private void Note(string partition, string what, long began)
    {
        if (partition == Keys.Shares.Partition) return;
        lock (gate) steps.Add(new TracedStep(what, began, TimeProvider.System.GetTimestamp()));
    }

    private sealed record TracedStep(string What, long Began, long Ended);
}
