using Microsoft.Data.Sqlite;

namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>
/// The one thread that writes. Waiting transactions share one flush of the disk, which is the main cost of a commit. Each
/// succeeds or fails by itself, and is answered only after the flush.
/// </summary>
internal sealed class Writer : IDisposable
{
    private readonly CommitQueue waiting = new();
    private readonly SqliteConnection connection;
    private readonly TransactionStatements statements;
    private readonly Thread thread;
    private long groups;

    public Writer(SqliteConnection connection, ETags etags)
    {
        this.connection = connection;
        statements = new(connection, etags);
        thread = new(Run) { IsBackground = true, Name = "store writer" };
        thread.Start();
    }

    /// <summary>How many groups were committed.</summary>
    public long Groups => Interlocked.Read(ref groups);

    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public Task<CommitResult> Commit(PendingCommit pending)
    {
        waiting.Add(pending);
        return pending.Done;
    }

    /// <summary>Writes the transactions that wait, then ends.</summary>
    public void Dispose()
    {
        waiting.Close();
        thread.Join();
        statements.Dispose();
        connection.Dispose();
    }

    private void Run()
    {
        var group = new List<PendingCommit>();
        while (waiting.Take(group))
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
            // After a failed flush the state on the disk is unknown. This thread must go on, because only it can write.
            group.ForEach(pending => pending.Tell(fault));
            return;
        }

        group.ForEach(pending => pending.Tell());
    }

    private void Execute(List<PendingCommit> group)
    {
        try
        {
            statements.Begin();
            foreach (var pending in group)
            {
                if (!pending.GiveUpIfAbandoned())
                {
                    pending.Executed(statements.Execute(pending.Partition, pending.Changes));
                }
            }

            statements.Commit();
            Interlocked.Increment(ref groups);
        }
        catch
        {
            statements.RollBack();
            throw;
        }
    }
}
