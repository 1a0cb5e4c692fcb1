using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>All statements of the writer. For the writer's thread alone.</summary>
internal sealed class TransactionStatements(SqliteConnection connection, ETags etags) : IDisposable
{
    private readonly Statement begin = new(connection, "BEGIN IMMEDIATE");
    private readonly Statement commit = new(connection, "COMMIT");
    private readonly Statement rollback = new(connection, "ROLLBACK");
    private readonly Statement mark = new(connection, "SAVEPOINT one");
    private readonly Statement keep = new(connection, "RELEASE one");
    private readonly Statement undo = new(connection, "ROLLBACK TO one");
    private readonly Statement insert = new(connection, "INSERT INTO rows VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
    private readonly Statement upsert = new(connection, """
        INSERT INTO rows VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET etag = excluded.etag, body = excluded.body
        """);

    private readonly Statement replace = new(connection, """
        UPDATE rows SET etag = ?3, body = ?4 WHERE partition = ?1 AND key = ?2 AND etag = ?5
        """);

    private readonly Statement delete = new(connection, "DELETE FROM rows WHERE partition = ? AND key = ? AND etag = ?");
    private readonly Statement remove = new(connection, "DELETE FROM rows WHERE partition = ? AND key = ?");

    public void Begin() => begin.Run();

    public void Commit() => commit.Run();

    /// <summary>Rolls back the open transaction, unless SQLite has done so itself after a fault.</summary>
    public void RollBack()
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            rollback.Run();
        }
    }

    /// <summary>Does all changes of one transaction or none, inside the open group.</summary>
    public CommitResult Execute(string partition, IReadOnlyList<Change> changes)
    {
        mark.Run();
        var written = new string[changes.Count];
        for (var i = 0; i < changes.Count; i++)
        {
            if (Apply(partition, changes[i]) is not { } etag)
            {
                undo.Run();
                keep.Run();
                return new CommitResult.Conflict();
            }

            written[i] = etag;
        }

        keep.Run();
        return new CommitResult.Committed(written);
    }

    public void Dispose()
    {
        Statement[] all = [begin, commit, rollback, mark, keep, undo, insert, upsert, replace, delete, remove];
        foreach (var statement in all)
        {
            statement.Dispose();
        }
    }

    /// <returns>The new ETag, empty after a deletion; null when the condition did not hold.</returns>
    private string? Apply(string partition, Change change) => change switch
    {
        Change.Insert row => Write(insert.Bind(1, partition), row.Key, row.Body),
        Change.Upsert row => Write(upsert.Bind(1, partition), row.Key, row.Body),
        Change.Replace row => Write(replace.Bind(1, partition).Bind(5, ETags.Read(row.ETag)), row.Key, row.Body),
        Change.Delete row => Drop(delete.Bind(1, partition).Bind(2, row.Key).Bind(3, ETags.Read(row.ETag))),
        Change.Remove row => Drop(remove.Bind(1, partition).Bind(2, row.Key)),
        _ => throw new InvalidOperationException("There is no other change."),
    };

    private string? Write(Statement statement, string key, ReadOnlyMemory<byte> body)
    {
        var etag = etags.Next();
        return statement.Bind(2, key).Bind(3, etag).Bind(4, body.Span).Run() == 1 ? ETags.Write(etag) : null;
    }

    private static string? Drop(Statement statement) => statement.Run() == 1 ? "" : null;
}
