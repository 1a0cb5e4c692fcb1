namespace MicroAssignBot.Infrastructure.Tables;

/// <summary>
/// The persistent store: rows of bytes under a partition and a key. Transactions are atomic only inside one partition, as in
/// Azure Table storage. Keys are ASCII and compared ordinally. Safe for use by many threads at once.
/// </summary>
/// <remarks>
/// A read that fails throws, and so does a write that was certainly not done (no permission, a broken request). When a read
/// exceeds its deadline, that is a <see cref="TimeoutException"/>; an <see cref="OperationCanceledException"/> always means
/// the caller's token.
/// Getting one row, even one that does not exist, is cheap and shows whether the store can be reached.
/// </remarks>
public interface IStore
{
    /// <returns>The row, or null when there is none.</returns>
    /// <exception cref="ArgumentException">Such a partition or key cannot exist (<see cref="TransactionRules"/>).</exception>
    ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken);

    /// <summary>
    /// The rows from <paramref name="from"/> (inclusive) to <paramref name="until"/> (exclusive), in order of their keys.
    /// A row that is written while the rows are being read may be seen or not; each row is whole.
    /// </summary>
    /// <exception cref="ArgumentException">Such a partition cannot exist, or a bound is not printable ASCII.</exception>
    IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken);

    /// <summary>
    /// Does all of the changes or none. A transaction has 1 to 100 changes, each with a key of its own. A body takes at most 900
    /// KiB, all together 4 MiB as sent (<see cref="TransactionRules"/>). The bodies must not change until the answer. A
    /// cancellation that throws leaves the outcome as unknown as <see cref="CommitResult.OutcomeUnknown"/> does.
    /// </summary>
    /// <exception cref="ArgumentException">The changes break a limit of Azure Table storage, whatever the backend would allow.</exception>
    ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken);
}
