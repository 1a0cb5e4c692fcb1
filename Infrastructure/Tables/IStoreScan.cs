namespace MicroAssignBot.Infrastructure.Tables;

/// <summary>A row, and the partition that it lies in.</summary>
public readonly record struct PlacedRow(string Partition, Row Row);

/// <summary>
/// Reads across partitions: for what looks at everybody at once, such as a report. It takes as long as the store is large, so nothing that
/// anybody waits for reads like this.
/// </summary>
public interface IStoreScan
{
    /// <summary>
    /// The rows of these partitions with these keys, ordered by partition and then by key. Bounds are as in <see cref="IStore.Range"/>,
    /// and each row is whole; a row that is written meanwhile may be seen or not.
    /// </summary>
    /// <exception cref="ArgumentException">A bound is not printable ASCII.</exception>
    /// <exception cref="TimeoutException">A page of it took too long.</exception>
    IAsyncEnumerable<PlacedRow> Scan(
        (string From, string Until) partitions, (string From, string Until) keys, CancellationToken cancellationToken);
}
