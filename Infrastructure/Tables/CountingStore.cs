using System.Diagnostics.Metrics;

namespace MicroAssignBot.Infrastructure.Tables;

/// <summary>Counts what is asked of the store behind it, for metrics and for the budgets that tests keep.</summary>
public sealed class CountingStore : IStore
{
    private static readonly KeyValuePair<string, object?> OneGet = new(StoreTelemetry.Verb, StoreTelemetry.Get);
    private static readonly KeyValuePair<string, object?> OneRange = new(StoreTelemetry.Verb, StoreTelemetry.Range);
    private static readonly KeyValuePair<string, object?> OneCommit = new(StoreTelemetry.Verb, StoreTelemetry.Commit);

    private readonly IStore _store;
    private readonly Counter<long> _operations;
    private long _gets;
    private long _ranges;
    private long _commits;

    public CountingStore(IStore store, IMeterFactory meters)
    {
        _store = store;
        _operations = meters.Create(StoreTelemetry.Meter)
            .CreateCounter<long>(StoreTelemetry.Operations, "{operation}", "Calls of the store by verb.");
    }

    /// <summary>The counts of this moment.</summary>
    public StoreCounts Counts => new(Interlocked.Read(ref _gets), Interlocked.Read(ref _ranges), Interlocked.Read(ref _commits));

    public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _gets);
        _operations.Add(1, OneGet);
        return _store.Get(partition, key, cancellationToken);
    }

    public IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _ranges);
        _operations.Add(1, OneRange);
        return _store.Range(partition, from, until, cancellationToken);
    }

    public ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _commits);
        _operations.Add(1, OneCommit);
        return _store.Commit(partition, changes, cancellationToken);
    }
}
