using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>Everything the writer says to its connection. For the writer's thread alone.</summary>
internal sealed class TransactionStatements(SqliteConnection connection, ETags etags) : IDisposable
{
    private readonly Statement _begin = new(connection, "BEGIN IMMEDIATE");
    private readonly Statement _commit = new(connection, "COMMIT");
    private readonly Statement _rollback = new(connection, "ROLLBACK");
    private readonly Statement _mark = new(connection, "SAVEPOINT one");
    private readonly Statement _keep = new(connection, "RELEASE one");
    private readonly Statement _undo = new(connection, "ROLLBACK TO one");
    private readonly Statement _insert = new(connection, "INSERT INTO rows VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
    private readonly Statement _upsert = new(connection, """
        INSERT INTO rows VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET etag = excluded.etag, body = excluded.body
        """);

    private readonly Statement _replace = new(connection, """
        UPDATE rows SET etag = ?3, body = ?4 WHERE partition = ?1 AND key = ?2 AND etag = ?5
        """);

    private readonly Statement _delete = new(connection, "DELETE FROM rows WHERE partition = ? AND key = ? AND etag = ?");
    private readonly Statement _remove = new(connection, "DELETE FROM rows WHERE partition = ? AND key = ?");

    public void Begin() => _begin.Run();

    public void Commit() => _commit.Run();

    /// <summary>Undoes what is open; SQLite does so itself after some faults.</summary>
    public void RollBack()
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            _rollback.Run();
        }
    }

    /// <summary>Does all or none of one transaction inside the open group.</summary>
    public CommitResult Execute(string partition, IReadOnlyList<Change> changes)
    {
        _mark.Run();
        var written = new string[changes.Count];
        for (var i = 0; i < changes.Count; i++)
        {
            if (Apply(partition, changes[i]) is not { } etag)
            {
                _undo.Run();
                _keep.Run();
                return new CommitResult.Conflict();
            }

            written[i] = etag;
        }

        _keep.Run();
        return new CommitResult.Committed(written);
    }

    public void Dispose()
    {
        Statement[] all = [_begin, _commit, _rollback, _mark, _keep, _undo, _insert, _upsert, _replace, _delete, _remove];
        foreach (var statement in all)
        {
            statement.Dispose();
        }
    }

    /// <returns>The new ETag, empty after a deletion; null when the condition did not hold.</returns>
    private string? Apply(string partition, Change change) => change switch
    {
        Change.Insert insert => Write(_insert.Bind(1, partition), insert.Key, insert.Body),
        Change.Upsert upsert => Write(_upsert.Bind(1, partition), upsert.Key, upsert.Body),
        Change.Replace replace => Write(_replace.Bind(1, partition).Bind(5, ETags.Read(replace.ETag)), replace.Key, replace.Body),
        Change.Delete delete => Drop(_delete.Bind(1, partition).Bind(2, delete.Key).Bind(3, ETags.Read(delete.ETag))),
        Change.Remove remove => Drop(_remove.Bind(1, partition).Bind(2, remove.Key)),
        _ => throw new InvalidOperationException("There is no other change."),
    };

    private string? Write(Statement statement, string key, ReadOnlyMemory<byte> body)
    {
        var etag = etags.Next();
        return statement.Bind(2, key).Bind(3, etag).Bind(4, body.Span).Run() == 1 ? ETags.Write(etag) : null;
    }

    private static string? Drop(Statement statement) => statement.Run() == 1 ? "" : null;
}
