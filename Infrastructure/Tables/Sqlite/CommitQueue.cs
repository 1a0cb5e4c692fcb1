namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>Transactions that wait for the writer, which takes them by the group.</summary>
internal sealed class CommitQueue
{
    private const int LargestGroup = 256;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1);

    private readonly object _gate = new();
    private readonly List<PendingCommit> _waiting = [];
    private int _wanted = 1;
    private bool _closed;

    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public void Add(PendingCommit pending)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(SqliteStore));
            _waiting.Add(pending);
            if (_waiting.Count >= _wanted)
            {
                Monitor.Pulse(_gate);
            }
        }
    }

    /// <summary>
    /// Waits for the first. Those who were told together come back together, so as many as the last time are given a moment to
    /// come: fewer and fuller groups cost less, and whoever writes alone does not wait.
    /// </summary>
    /// <param name="group">The last group; becomes the next one.</param>
    /// <returns>False when the queue is closed and empty.</returns>
    public bool Take(List<PendingCommit> group)
    {
        lock (_gate)
        {
            for (_wanted = 1; _waiting.Count == 0 && !_closed;)
            {
                Monitor.Wait(_gate);
            }

            _wanted = group.Count;
            if (_waiting.Count < _wanted && !_closed)
            {
                Monitor.Wait(_gate, Patience);
            }

            group.Clear();
            group.AddRange(_waiting.Take(LargestGroup));
            _waiting.RemoveRange(0, group.Count);
            return group.Count > 0;
        }
    }

    /// <summary>Nothing is added from here on.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }
    }
}
