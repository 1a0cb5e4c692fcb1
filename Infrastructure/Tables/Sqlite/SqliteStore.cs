namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>
/// The store in one file of this machine. Reads run at once on the caller's thread; writes queue for one writer.
/// </summary>
/// <param name="path">The full path of the file.</param>
/// <param name="synchronous">When a commit counts as done.</param>
public sealed class SqliteStore(string path, Synchronous synchronous) : IOpeningStore, IDisposable
{
    /// <summary>The query for one page of a range. It follows the primary key, so it costs only what it returns.</summary>
    public static string RangeStatement { get; } =
        $"SELECT key, etag, body FROM rows WHERE partition = ? AND key >= ? AND key < ? ORDER BY key LIMIT {Reader.PageRows}";

    /// <summary>The query for one page of a scan: after this row, in the order of the primary key.</summary>
    public static string ScanStatement { get; } =
        "SELECT partition, key, etag, body FROM rows WHERE (partition, key) > (?, ?) AND partition < ? AND key >= ? AND key < ? "
        + $"ORDER BY partition, key LIMIT {Reader.PageRows}";

    private readonly Lock gate = new();
    private volatile OpenDatabase? database;
    private bool disposed;

    /// <summary>How many groups of transactions were flushed to the disk.</summary>
    internal long Groups => Database().Writer.Groups;

    /// <summary>Deletes the file that no store has open, with all that it holds.</summary>
    /// <exception cref="IOException">A store, here or in another process, has it open.</exception>
    public static void Erase(string path) => DatabaseFile.Erase(path);

    public Task Open(CancellationToken cancellationToken)
    {
        Database();
        return Task.CompletedTask;
    }

    public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken)
    {
        TransactionRules.CheckRow(partition, key);
        cancellationToken.ThrowIfCancellationRequested();
        var readers = Database().Readers;
        var reader = readers.Take();
        try
        {
            return ValueTask.FromResult(reader.Get(partition, key));
        }
        finally
        {
            readers.Return(reader);
        }
    }

    public IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken)
    {
        TransactionRules.CheckRange(partition, from, until);
        return Rows(partition, from, until, cancellationToken).ToAsyncEnumerable();
    }

    public IAsyncEnumerable<PlacedRow> Scan(
        (string From, string Until) partitions, (string From, string Until) keys, CancellationToken cancellationToken)
    {
        TransactionRules.CheckRange(partitions.From, keys.From, keys.Until);
        return Scanned(partitions, keys, cancellationToken).ToAsyncEnumerable();
    }

    public async ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        TransactionRules.Check(partition, changes);
        cancellationToken.ThrowIfCancellationRequested();
        return await Database().Writer.Commit(new PendingCommit(partition, changes, cancellationToken));
    }

    /// <summary>Writes the transactions that wait, closes the file and releases its lock.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (!disposed)
            {
                disposed = true;
                database?.Dispose();
            }
        }
    }

    private IEnumerable<Row> Rows(string partition, string from, string until, CancellationToken cancellationToken)
    {
        var page = new List<Row>();
        for (var more = true; more;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            page.Clear();
            more = ReadPage(partition, from, until, page);
            foreach (var row in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return row;
            }

            // The next page begins at the last key plus a space. A space is the least character, so no key lies between the two.
            from = more ? page[^1].Key + " " : from;
        }
    }

    private IEnumerable<PlacedRow> Scanned(
        (string From, string Until) partitions, (string From, string Until) keys, CancellationToken cancellationToken)
    {
        var page = new List<PlacedRow>();
        // No key is empty, so this is before every row of the first partition.
        var (after, key) = (partitions.From, "");
        for (var more = true; more;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            page.Clear();
            more = Read(reader => reader.Scan((after, key), partitions.Until, keys, page));
            foreach (var row in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return row;
            }

            if (more) (after, key) = (page[^1].Partition, page[^1].Row.Key);
        }
    }

    private bool ReadPage(string partition, string from, string until, List<Row> page) =>
        Read(reader => reader.Page(partition, from, until, page));

    private T Read<T>(Func<Reader, T> read)
    {
        var readers = Database().Readers;
        var reader = readers.Take();
        try
        {
            return read(reader);
        }
        finally
        {
            readers.Return(reader);
        }
    }

    private OpenDatabase Database()
    {
        if (database is { } open)
        {
            return open;
        }

        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return database ??= OpenDatabase.Open(path, synchronous);
        }
    }
}
