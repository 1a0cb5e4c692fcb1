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

    public Reader(SqliteConnection connection)
    {
        this.connection = connection;
        get = new(connection, "SELECT key, etag, body FROM rows WHERE partition = ? AND key = ?");
        range = new(connection, SqliteStore.RangeStatement);
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

    public void Dispose()
    {
        get.Dispose();
        range.Dispose();
        connection.Dispose();
    }

    private static Row Current(Statement statement) =>
        new(statement.Text(0), ETags.Write(statement.Number(1)), statement.Bytes(2));
}
