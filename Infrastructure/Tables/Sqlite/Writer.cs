using Microsoft.Data.Sqlite;

namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>
/// The one thread that writes. Transactions that wait for it are written together and share one flush of the disk, which is
/// what a commit costs; each stands or falls for itself, and is told only when the flush is done.
/// </summary>
internal sealed class Writer : IDisposable
{
    private readonly CommitQueue _waiting = new();
    private readonly SqliteConnection _connection;
    private readonly TransactionStatements _statements;
    private readonly Thread _thread;
    private long _groups;

    public Writer(SqliteConnection connection, ETags etags)
    {
        _connection = connection;
        _statements = new(connection, etags);
        _thread = new(Run) { IsBackground = true, Name = "store writer" };
        _thread.Start();
    }

    /// <summary>How many groups were committed.</summary>
    public long Groups => Interlocked.Read(ref _groups);

    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public Task<CommitResult> Commit(PendingCommit pending)
    {
        _waiting.Add(pending);
        return pending.Done;
    }

    /// <summary>Writes what waits, then ends.</summary>
    public void Dispose()
    {
        _waiting.Close();
        _thread.Join();
        _statements.Dispose();
        _connection.Dispose();
    }

    private void Run()
    {
        var group = new List<PendingCommit>();
        while (_waiting.Take(group))
        {
            Write(group);
        }
    }

    private void Write(List<PendingCommit> group)
    {
        try
        {
            Execute(group);
        }
        catch (Exception fault)
        {
            // Of a failed flush nobody can say what the disk holds; and without this thread nobody could write at all.
            group.ForEach(pending => pending.Tell(fault));
            return;
        }

        group.ForEach(pending => pending.Tell());
    }

    private void Execute(List<PendingCommit> group)
    {
        try
        {
            _statements.Begin();
            foreach (var pending in group)
            {
                if (!pending.GiveUpIfAbandoned())
                {
                    pending.Executed(_statements.Execute(pending.Partition, pending.Changes));
                }
            }

            _statements.Commit();
            Interlocked.Increment(ref _groups);
        }
        catch
        {
            _statements.RollBack();
            throw;
        }
    }
}
