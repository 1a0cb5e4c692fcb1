namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>Which rows were asked for.</summary>
internal readonly record struct KeyRange(string Partition, string From, string Until);

/// <summary>
/// Ranges as they were last read. One process owns the file and one thread writes it, so what was read of a partition holds
/// until that thread begins to write there. A read is stamped before it begins, and is good as long as the stamp is the newest:
/// whatever was read across a write is never given out.
/// </summary>
internal sealed class RecentRanges
{
    /// <summary>Two generations of so many bytes are kept: a full one becomes the old one, and the old one goes.</summary>
    public const int GenerationBytes = 16 * 1024 * 1024;

    // What a row takes beside its body.
    private const int Envelope = 200;
    private const int Stripes = 4096;

    // Of each stripe of partitions: odd while it is being written.
    private readonly long[] _writes = new long[Stripes];
    private readonly HashSet<int> _begun = [];
    private readonly Lock _gate = new();
    private Dictionary<KeyRange, Entry> _young = [];
    private Dictionary<KeyRange, Entry> _old = [];
    private int _bytes;

    public long Stamp(string partition) => Volatile.Read(ref _writes[Stripe(partition)]);

    /// <returns>Null when they are not known, or no longer.</returns>
    public Row[]? Find(KeyRange range)
    {
        Entry entry;
        lock (_gate)
        {
            if (!_young.TryGetValue(range, out entry) && !_old.TryGetValue(range, out entry))
            {
                return null;
            }
        }

        return entry.Stamp == Stamp(range.Partition) ? entry.Rows : null;
    }

    /// <param name="stamp">Of the moment before they were read.</param>
    /// <param name="rows">All there are.</param>
    public void Remember(KeyRange range, long stamp, Row[] rows)
    {
        // Looks for due alarms differ each time; and a stripe that was being written may be seen before or after.
        if (stamp % 2 != 0 || range.Partition.StartsWith(TransactionRules.AlarmPartitions, StringComparison.Ordinal))
        {
            return;
        }

        lock (_gate)
        {
            if (_bytes >= GenerationBytes)
            {
                (_old, _young, _bytes) = (_young, [], 0);
            }

            _young[range] = new Entry(stamp, rows);
            _bytes += Envelope + rows.Sum(row => row.Body.Length + Envelope);
        }
    }

    /// <summary>Nothing that was read there holds from here on. For the writer's thread alone.</summary>
    public void Begin(string partition)
    {
        var stripe = Stripe(partition);
        if (_begun.Add(stripe))
        {
            Interlocked.Increment(ref _writes[stripe]);
        }
    }

    /// <summary>What was begun is written, or failed to be: what is read from here on holds. For the writer's thread alone.</summary>
    public void End()
    {
        foreach (var stripe in _begun)
        {
            Interlocked.Increment(ref _writes[stripe]);
        }

        _begun.Clear();
    }

    private static int Stripe(string partition) => (int)((uint)partition.GetHashCode(StringComparison.Ordinal) % Stripes);

    private readonly record struct Entry(long Stamp, Row[] Rows);
}
