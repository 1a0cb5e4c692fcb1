using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>The database file. A lock on a second file beside it keeps other processes out until this one ends.</summary>
internal sealed class DatabaseFile : IDisposable
{
    // CountOpening repeats this number.
    private const int Schema = 1;
    private const int BusyMilliseconds = 5000;

    // Applies to a new file; an existing one keeps its page size. SQLite splits a row that takes more than a quarter of a page,
    // and reads the pieces past its cache. With SQLite's own 4 KiB it would split each task, with 8 KiB each card of its
    // documents.
    private const int PageBytes = 16384;

    // The cache of each reader. SQLite's own 2 MiB hold only a few hundred people.
    private const int ReadingCacheKibibytes = 16 * 1024;

    private const string CountOpening = """
        BEGIN IMMEDIATE;
        CREATE TABLE IF NOT EXISTS rows (
            partition TEXT NOT NULL, key TEXT NOT NULL, etag INTEGER NOT NULL, body BLOB NOT NULL,
            PRIMARY KEY (partition, key)) WITHOUT ROWID, STRICT;
        CREATE TABLE IF NOT EXISTS openings (one INTEGER PRIMARY KEY CHECK (one = 1), count INTEGER NOT NULL) STRICT;
        INSERT INTO openings VALUES (1, 1) ON CONFLICT DO UPDATE SET count = count + 1;
        PRAGMA user_version = 1;
        COMMIT;
        SELECT count FROM openings;
        """;

    private readonly string path;
    private readonly FileStream held;

    private DatabaseFile(string path, FileStream held)
    {
        this.path = path;
        this.held = held;
    }

    /// <exception cref="IOException">
    /// Another process owns the file, it has a second name under which one could, or the folder cannot be created.
    /// </exception>
    public static DatabaseFile Own(string path)
    {
        var file = Resolved(path);
        if (HardLinks.Count(file) > 1)
        {
            throw new IOException(
                $"The store {path} has another name too (a hard link). Under each name it would have a log of its own, and commits would "
                + "be lost. Delete the other name, or set Storage:Path to a copy.");
        }

        PrivateFiles.MakeFolder(Path.GetDirectoryName(file)!);
        var held = Held(file, path);
        try
        {
            PrivateFiles.Make(file);
            return new DatabaseFile(file, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Deletes the database. It goes first, because without it SQLite takes no notice of its logs.</summary>
    /// <exception cref="IOException">Another process owns the file, or it cannot be deleted; then it is as it was.</exception>
    public static void Erase(string path)
    {
        using var owned = Own(path);
        foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(Resolved(path) + suffix);
    }

    /// <summary>Creates the tables when missing, and counts this opening.</summary>
    /// <exception cref="IOException">A later version wrote the file, or its disk does not support a write-ahead log.</exception>
    public (SqliteConnection Connection, ETags ETags) Writing(Synchronous synchronous)
    {
        var connection = Connect();
        try
        {
            return (connection, new ETags(Prepare(connection, synchronous)));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public SqliteConnection Reading()
    {
        var connection = Connect();
        Scalar(connection, "PRAGMA query_only = ON");
        Scalar(connection, $"PRAGMA cache_size = -{ReadingCacheKibibytes}");
        return connection;
    }

    public void Dispose() => held.Dispose();

    // A file may have several names. The lock must belong to the file itself, so links are resolved first.
    private static string Resolved(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    private static FileStream Held(string file, string path)
    {
        try
        {
            return PrivateFiles.Hold(file + ".lock");
        }
        catch (IOException fault)
        {
            throw new IOException(
                $"The store {path} is in use by another process. Stop that process, or give this one another Storage:Path.", fault);
        }
    }

    private long Prepare(SqliteConnection connection, Synchronous synchronous)
    {
        Scalar(connection, $"PRAGMA page_size = {PageBytes}");
        if (Scalar(connection, "PRAGMA journal_mode = WAL") is not "wal")
        {
            throw new IOException($"The disk of {path} doesn't support a write-ahead log. Put the store on another disk.");
        }

        if (Scalar(connection, "PRAGMA user_version") is > (long)Schema)
        {
            throw new IOException(
                $"A later version of this program wrote the store {path}. Start that version, or set another Storage:Path.");
        }

        Scalar(connection, synchronous == Synchronous.Off ? "PRAGMA synchronous = OFF" : "PRAGMA synchronous = FULL");
        return (long)Scalar(connection, CountOpening)!;
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        raw.sqlite3_busy_timeout(connection.Handle, BusyMilliseconds);
        return connection;
    }

    private static object? Scalar(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this file.
        command.CommandText = text;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
