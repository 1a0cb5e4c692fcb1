using System.Globalization;
using System.Runtime.CompilerServices;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>A store in memory that answers at once, with the conditions and limits of the real ones.</summary>
internal sealed class Disk : IStore
{
    private readonly Dictionary<string, SortedDictionary<string, Row>> partitions = new(StringComparer.Ordinal);
    private long lastETag;

    /// <summary>All that it holds.</summary>
    public IEnumerable<(string Partition, Row Row)> Everything =>
        partitions.SelectMany(partition => partition.Value.Values.Select(row => (partition.Key, row)));

    public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Rows(partition).GetValueOrDefault(key));

    public async IAsyncEnumerable<Row> Range(
        string partition, string from, string until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask;
        foreach (var row in Rows(partition).Values.ToList())
        {
            if (string.CompareOrdinal(row.Key, from) >= 0 && string.CompareOrdinal(row.Key, until) < 0) yield return row;
        }
    }

    public ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        TransactionRules.Check(partition, changes);
        var rows = Rows(partition);
        return ValueTask.FromResult<CommitResult>(changes.All(change => Holds(rows, change))
            ? new CommitResult.Committed([.. changes.Select(change => Apply(rows, change))])
            : new CommitResult.Conflict());
    }

    private SortedDictionary<string, Row> Rows(string partition)
    {
        if (!partitions.TryGetValue(partition, out var rows)) partitions[partition] = rows = new(StringComparer.Ordinal);
        return rows;
    }

    private static bool Holds(SortedDictionary<string, Row> rows, Change change) => change switch
    {
        Change.Insert => !rows.ContainsKey(change.Key),
        Change.Replace replace => rows.GetValueOrDefault(change.Key)?.ETag == replace.ETag,
        Change.Delete delete => rows.GetValueOrDefault(change.Key)?.ETag == delete.ETag,
        Change.Remove => rows.ContainsKey(change.Key),
        _ => true,
    };

    private string Apply(SortedDictionary<string, Row> rows, Change change)
    {
        if (change.Body() is not { } body)
        {
            rows.Remove(change.Key);
            return "";
        }

        var row = new Row(change.Key, (++lastETag).ToString(CultureInfo.InvariantCulture), body.ToArray());
        rows[change.Key] = row;
        return row.ETag;
    }
}

internal static class Changes
{
    /// <returns>Null when the row goes.</returns>
    public static ReadOnlyMemory<byte>? Body(this Change change) => change switch
    {
        Change.Insert insert => insert.Body,
        Change.Replace replace => replace.Body,
        Change.Upsert upsert => upsert.Body,
        _ => default(ReadOnlyMemory<byte>?),
    };
}
