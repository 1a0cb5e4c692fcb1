using Microsoft.Data.Sqlite;

namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>A connection with its two queries. For one thread at a time.</summary>
internal sealed class Reader : IDisposable
{
    /// <summary>A page ends after so many rows or bytes, so that no read stays open while its consumer is busy.</summary>
    public const int PageRows = 256;
    public const int PageBytes = 1024 * 1024;

    private readonly SqliteConnection connection;
    private readonly Statement get;
    private readonly Statement range;
    private readonly Statement scan;

    public Reader(SqliteConnection connection)
    {
        this.connection = connection;
        get = new(connection, "SELECT key, etag, body FROM rows WHERE partition = ? AND key = ?");
        range = new(connection, SqliteStore.RangeStatement);
        scan = new(connection, SqliteStore.ScanStatement);
    }

    public Row? Get(string partition, string key)
    {
        try
        {
            return get.Bind(1, partition).Bind(2, key).Step() ? Current(get) : null;
        }
        finally
        {
            get.Reset();
        }
    }

    /// <summary>Reads one page into <paramref name="rows"/>.</summary>
    /// <returns>Whether more may follow.</returns>
    public bool Page(string partition, string from, string until, List<Row> rows)
    {
        var bytes = 0;
        try
        {
            range.Bind(1, partition).Bind(2, from).Bind(3, until);
            while (bytes < PageBytes && range.Step())
            {
                rows.Add(Current(range));
                bytes += rows[^1].Body.Length;
            }

            return bytes >= PageBytes || rows.Count == PageRows;
        }
        finally
        {
            range.Reset();
        }
    }

    /// <summary>Reads one page of a scan into <paramref name="rows"/>.</summary>
    /// <returns>Whether more may follow.</returns>
    public bool Scan(
        (string Partition, string Key) after, string untilPartition, (string From, string Until) keys, List<PlacedRow> rows)
    {
        var bytes = 0;
        try
        {
            scan.Bind(1, after.Partition).Bind(2, after.Key).Bind(3, untilPartition).Bind(4, keys.From).Bind(5, keys.Until);
            while (bytes < PageBytes && scan.Step())
            {
                rows.Add(new PlacedRow(scan.Text(0), new Row(scan.Text(1), ETags.Write(scan.Number(2)), scan.Bytes(3))));
                bytes += rows[^1].Row.Body.Length;
            }

            return bytes >= PageBytes || rows.Count == PageRows;
        }
        finally
        {
            scan.Reset();
        }
    }

    public void Dispose()
    {
        scan.Dispose();
        get.Dispose();
        range.Dispose();
        connection.Dispose();
    }

    private static Row Current(Statement statement) =>
        new(statement.Text(0), ETags.Write(statement.Number(1)), statement.Bytes(2));
}
