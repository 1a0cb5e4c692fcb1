namespace MicroAssignBot.Infrastructure.Tables;

/// <summary>
/// Where everything lies that must survive: rows of bytes under a partition and a key. Atomic only inside one partition,
/// as Azure Table storage is. Keys are ASCII and compared ordinally.
/// </summary>
public interface IStore
{
    /// <returns>The row, or null when there is none.</returns>
    ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken);

    /// <summary>The rows from <paramref name="from"/> (inclusive) to <paramref name="until"/> (exclusive), in order of their keys.</summary>
    IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken);

    /// <summary>Does all of the changes or none. One to 100 of them, each key once, 4 MiB in all.</summary>
    /// <exception cref="ArgumentException">The changes break a limit of Azure Table storage, whatever the backend would allow.</exception>
    ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken);
}
