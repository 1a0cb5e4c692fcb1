using System.Diagnostics.Metrics;

namespace MicroAssignBot.Infrastructure.Tables;

/// <summary>Counts calls to the wrapped store, for metrics and for tests that limit them.</summary>
public sealed class CountingStore : IStore
{
    private static readonly KeyValuePair<string, object?> OneGet = new(StoreTelemetry.Verb, StoreTelemetry.Get);
    private static readonly KeyValuePair<string, object?> OneRange = new(StoreTelemetry.Verb, StoreTelemetry.Range);
    private static readonly KeyValuePair<string, object?> OneCommit = new(StoreTelemetry.Verb, StoreTelemetry.Commit);

    private readonly IStore store;
    private readonly Counter<long> operations;
    private long gets;
    private long ranges;
    private long commits;

    public CountingStore(IStore store, IMeterFactory meters)
    {
        this.store = store;
        operations = meters.Create(StoreTelemetry.Meter)
            .CreateCounter<long>(StoreTelemetry.Operations, "{operation}", "Calls of the store by verb.");
    }

    /// <summary>The counts so far.</summary>
    public StoreCounts Counts => new(Interlocked.Read(ref gets), Interlocked.Read(ref ranges), Interlocked.Read(ref commits));

    public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref gets);
        operations.Add(1, OneGet);
        return store.Get(partition, key, cancellationToken);
    }

    public IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref ranges);
        operations.Add(1, OneRange);
        return store.Range(partition, from, until, cancellationToken);
    }

    public ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref commits);
        operations.Add(1, OneCommit);
        return store.Commit(partition, changes, cancellationToken);
    }
}
