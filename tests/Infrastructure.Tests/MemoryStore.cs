using System.Globalization;
using System.Runtime.CompilerServices;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Tests;

/// <summary>
/// A store in memory that answers at once, with the conditions and limits of the real ones: for tests of what is built on the port.
/// </summary>
public sealed class MemoryStore : IStore, IStoreScan
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SortedList<string, Row>> partitions = new(StringComparer.Ordinal);
    private long lastETag;

    /// <summary>All that it holds.</summary>
    public IReadOnlyList<(string Partition, Row Row)> Everything
    {
        get
        {
            lock (gate) return [.. partitions.SelectMany(partition => partition.Value.Values.Select(row => (partition.Key, row)))];
        }
    }

    public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken)
    {
        TransactionRules.CheckRow(partition, key);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate) return ValueTask.FromResult(Rows(partition).GetValueOrDefault(key));
    }

    public async IAsyncEnumerable<Row> Range(
        string partition, string from, string until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        TransactionRules.CheckRange(partition, from, until);
        await ValueTask.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var row in Between(partition, from, until))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    public async IAsyncEnumerable<PlacedRow> Scan(
        (string From, string Until) partitions, (string From, string Until) keys,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask;
        foreach (var (partition, row) in Everything.OrderBy(one => one.Partition, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsIn(partition, partitions) && IsIn(row.Key, keys)) yield return new PlacedRow(partition, row);
        }

        static bool IsIn(string text, (string From, string Until) bounds) =>
            string.CompareOrdinal(text, bounds.From) >= 0 && string.CompareOrdinal(text, bounds.Until) < 0;
    }

    public ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        TransactionRules.Check(partition, changes);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            var rows = Rows(partition);
            return ValueTask.FromResult<CommitResult>(changes.All(change => Holds(rows, change))
                ? new CommitResult.Committed([.. changes.Select(change => Apply(rows, change))])
                : new CommitResult.Conflict());
        }
    }

    private List<Row> Between(string partition, string from, string until)
    {
        lock (gate)
        {
            var rows = Rows(partition);
            var (first, end) = (FirstFrom(rows.Keys, from), FirstFrom(rows.Keys, until));
            var between = new List<Row>(Math.Max(0, end - first));
            for (var at = first; at < end; at++) between.Add(rows.Values[at]);
            return between;
        }
    }

    /// <returns>Where the first key stands that is not before this one.</returns>
    private static int FirstFrom(IList<string> keys, string from)
    {
        var (low, high) = (0, keys.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(keys[middle], from) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private SortedList<string, Row> Rows(string partition)
    {
        if (!partitions.TryGetValue(partition, out var rows)) partitions[partition] = rows = new(StringComparer.Ordinal);
        return rows;
    }

    private static bool Holds(SortedList<string, Row> rows, Change change) => change switch
    {
        Change.Insert => !rows.ContainsKey(change.Key),
        Change.Replace replace => rows.GetValueOrDefault(change.Key)?.ETag == replace.ETag,
        Change.Delete delete => rows.GetValueOrDefault(change.Key)?.ETag == delete.ETag,
        Change.Remove => rows.ContainsKey(change.Key),
        _ => true,
    };

    private string Apply(SortedList<string, Row> rows, Change change)
    {
        if (change.Body() is not { } body)
        {
            rows.Remove(change.Key);
            return "";
        }

        // Copied, since the caller may use its buffer again.
        var row = new Row(change.Key, (++lastETag).ToString(CultureInfo.InvariantCulture), body.ToArray());
        rows[change.Key] = row;
        return row.ETag;
    }
}
