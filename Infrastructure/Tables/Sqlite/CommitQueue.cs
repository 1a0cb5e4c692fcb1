namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>Transactions that wait for the writer, which takes them in groups.</summary>
internal sealed class CommitQueue
{
    private const int LargestGroup = 256;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1);

    private readonly object gate = new();
    private readonly List<PendingCommit> waiting = [];
    private int wanted = 1;
    private bool closed;

    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public void Add(PendingCommit pending)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, typeof(SqliteStore));
            waiting.Add(pending);
            if (waiting.Count >= wanted)
            {
                Monitor.Pulse(gate);
            }
        }
    }

    /// <summary>
    /// Waits for the first transaction, then briefly for as many as the last group had: callers that were answered together tend to
    /// write again together. Fewer and fuller groups cost less, and a single caller does not wait.
    /// </summary>
    /// <param name="group">The last group; becomes the next one.</param>
    /// <returns>False when the queue is closed and empty.</returns>
    public bool Take(List<PendingCommit> group)
    {
        lock (gate)
        {
            for (wanted = 1; waiting.Count == 0 && !closed;)
            {
                Monitor.Wait(gate);
            }

            wanted = group.Count;
            if (waiting.Count < wanted && !closed)
            {
                Monitor.Wait(gate, Patience);
            }

            group.Clear();
            group.AddRange(waiting.Take(LargestGroup));
            waiting.RemoveRange(0, group.Count);
            return group.Count > 0;
        }
    }

    /// <summary>From here on <see cref="Add"/> throws.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            Monitor.Pulse(gate);
        }
    }
}
