using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Tests;

/// <summary>A store in memory with the real one's conditions and limits: for tests of what is built on the port.</summary>
public sealed class MemoryStore : IStore
{
    private const int MostChanges = 100;
    private const int MostBytes = 4 * 1024 * 1024;
    private readonly ConcurrentDictionary<string, Partition> partitions = new(StringComparer.Ordinal);
    private long lastETag;

    public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Find(partition).Get(key));
    }

    public async IAsyncEnumerable<Row> Range(
        string partition, string from, string until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in Find(partition).Range(from, until))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return row;
        }
    }

    public async ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        Refuse(changes);
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return Find(partition).Commit(changes, NextETag);
    }

    private Partition Find(string partition) => partitions.GetOrAdd(partition, _ => new Partition());

    private string NextETag() => Interlocked.Increment(ref lastETag).ToString(CultureInfo.InvariantCulture);

    private static void Refuse(IReadOnlyList<Change> changes)
    {
        if (changes.Count is 0 or > MostChanges)
        {
            throw new ArgumentException($"A transaction has 1 to {MostChanges} changes, not {changes.Count}.", nameof(changes));
        }

        if (changes.DistinctBy(change => change.Key, StringComparer.Ordinal).Count() != changes.Count)
        {
            throw new ArgumentException("A transaction changes each row once.", nameof(changes));
        }

        if (changes.FirstOrDefault(change => !IsKey(change.Key)) is { } wrong)
        {
            throw new ArgumentException($"'{wrong.Key}' is not a key that Azure Table storage takes.", nameof(changes));
        }

        if (changes.Sum(change => (long)Body(change).Length) > MostBytes)
        {
            throw new ArgumentException("A transaction has at most 4 MiB.", nameof(changes));
        }
    }

    private static bool IsKey(string key) =>
        key.Length is > 0 and <= 512 && key.All(letter => letter is >= ' ' and <= '~' and not ('/' or '\\' or '#' or '?'));

    private static ReadOnlyMemory<byte> Body(Change change) => change switch
    {
        Change.Insert insert => insert.Body,
        Change.Replace replace => replace.Body,
        Change.Upsert upsert => upsert.Body,
        _ => default,
    };

    private sealed class Partition
    {
        private readonly Lock gate = new();
        private readonly SortedDictionary<string, Row> rows = new(StringComparer.Ordinal);

        public Row? Get(string key)
        {
            lock (gate)
            {
                return rows.GetValueOrDefault(key);
            }
        }

        public IReadOnlyList<Row> Range(string from, string until)
        {
            lock (gate)
            {
                return [.. rows.Values.Where(row => Between(row.Key, from, until))];
            }
        }

        public CommitResult Commit(IReadOnlyList<Change> changes, Func<string> nextETag)
        {
            lock (gate)
            {
                return changes.All(Holds)
                    ? new CommitResult.Committed([.. changes.Select(change => Apply(change, nextETag))])
                    : new CommitResult.Conflict();
            }
        }

        private static bool Between(string key, string from, string until) =>
            string.CompareOrdinal(key, from) >= 0 && string.CompareOrdinal(key, until) < 0;

        private bool Holds(Change change) => change switch
        {
            Change.Insert => !rows.ContainsKey(change.Key),
            Change.Replace replace => rows.GetValueOrDefault(change.Key)?.ETag == replace.ETag,
            Change.Delete delete => rows.GetValueOrDefault(change.Key)?.ETag == delete.ETag,
            Change.Remove => rows.ContainsKey(change.Key),
            _ => true,
        };

        private string Apply(Change change, Func<string> nextETag)
        {
            if (change is Change.Delete or Change.Remove)
            {
                rows.Remove(change.Key);
                return "";
            }

            // Copied, since the caller may use its buffer again.
            var row = new Row(change.Key, nextETag(), Body(change).ToArray());
            rows[change.Key] = row;
            return row.ETag;
        }
    }
}
