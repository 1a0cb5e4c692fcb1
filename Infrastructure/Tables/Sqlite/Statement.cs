using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>
/// One prepared statement for the life of its connection. Below ADO.NET, because a command and a reader per read would
/// cost more than the read itself. Parameters count from 1, columns from 0. For one thread at a time.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <exception cref="SqliteException">The text is not SQL.</exception>
    public Statement(SqliteConnection connection, string text)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_database, text, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    public Statement Bind(int parameter, string value)
    {
        Check(raw.sqlite3_bind_text(_statement, parameter, value));
        return this;
    }

    public Statement Bind(int parameter, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, parameter, value));
        return this;
    }

    public Statement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        // An empty span would be bound as null.
        Check(value.IsEmpty
            ? raw.sqlite3_bind_zeroblob(_statement, parameter, 0)
            : raw.sqlite3_bind_blob(_statement, parameter, value));
        return this;
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>How many rows it changed.</returns>
    /// <exception cref="SqliteException">It failed.</exception>
    public int Run()
    {
        try
        {
            Step();
            return raw.sqlite3_changes(_database);
        }
        finally
        {
            Reset();
        }
    }

    /// <returns>Whether there is a row to be read. <see cref="Reset"/> must follow the last one.</returns>
    /// <exception cref="SqliteException">It failed.</exception>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return code == raw.SQLITE_ROW;
        }

        SqliteException.ThrowExceptionForRC(code, _database);
        return false;
    }

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    /// <summary>Ends its transaction. What it answers is the fault that the step has told already.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
