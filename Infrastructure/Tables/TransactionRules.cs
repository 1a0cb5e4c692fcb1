using System.Buffers;
using System.Diagnostics;

namespace MicroAssignBot.Infrastructure.Tables;

/// <summary>
/// Enforces the limits of Azure Table storage on every backend, so that what works on a developer's machine works in
/// production. Messages name a change by its position, never by its key.
/// </summary>
public static class TransactionRules
{
    public const int MostChanges = 100;
    public const int LongestKey = 256;

    /// <summary>In bytes. An entity may take 1 MiB with all its names and keys; this limit leaves room for them.</summary>
    public const int LargestBody = 900 * 1024;

    /// <summary>In bytes, as sent: a body is sent as base64 and counts four thirds, and each change adds its envelope.</summary>
    public const int LargestTransaction = 4 * 1024 * 1024;

    /// <summary>Only rows of partitions with this prefix may be written without a condition.</summary>
    public const string AlarmPartitions = "alarm-";

    private const int Envelope = 1024;

    // A key is sent both in the address and in the body of a change, where one character may take up to six.
    private const int LargestCharacter = 8;

    private static readonly SearchValues<char> InKeys = SearchValues.Create(
        " !\"$&()*,-.0123456789:;<=>@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <exception cref="ArgumentException">The partition, a change or the whole breaks a limit.</exception>
    public static void Check(string partition, IReadOnlyList<Change> changes)
    {
        CheckKey(partition, "The partition");
        if (changes.Count is 0 or > MostChanges)
        {
            throw Refusal($"A transaction has 1 to {MostChanges} changes, this one {changes.Count}.");
        }

        var seen = new HashSet<string>(changes.Count, StringComparer.Ordinal);
        for (var i = 0; i < changes.Count; i++)
        {
            CheckChange(partition, changes[i], i);
            if (!seen.Add(changes[i].Key))
            {
                throw Refusal($"Change {i} has the key of an earlier one.");
            }
        }

        CheckSize(changes.Sum(change => Size(partition, change)));
    }

    /// <exception cref="ArgumentException">No row can have this partition or key.</exception>
    public static void CheckRow(string partition, string key)
    {
        CheckKey(partition, "The partition");
        CheckKey(key, "The key");
    }

    /// <exception cref="ArgumentException">No partition has this name, or a bound is not printable ASCII.</exception>
    public static void CheckRange(string partition, string from, string until)
    {
        CheckKey(partition, "The partition");
        if (from.AsSpan().ContainsAnyExceptInRange(' ', '~') || until.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            throw Refusal("The bounds of a range are printable ASCII.");
        }
    }

    private static void CheckChange(string partition, Change change, int position)
    {
        CheckKey(change.Key, $"The key of change {position}");
        if (change is Change.Upsert or Change.Remove && !partition.StartsWith(AlarmPartitions, StringComparison.Ordinal))
        {
            throw Refusal($"Change {position} is unconditional, which is for alarm rows only.");
        }

        if (Body(change).Length > LargestBody)
        {
            throw Refusal($"A body takes at most {LargestBody} bytes, that of change {position} {Body(change).Length}.");
        }

        if (change is Change.Replace { ETag: "" or "*" } or Change.Delete { ETag: "" or "*" })
        {
            throw Refusal($"Change {position} needs the ETag of the row that was read.");
        }
    }

    private static void CheckSize(long size)
    {
        if (size > LargestTransaction)
        {
            throw Refusal($"A transaction takes at most {LargestTransaction} bytes as sent, this one {size}.");
        }
    }

    private static void CheckKey(string key, string what)
    {
        if (key.Length is 0 or > LongestKey)
        {
            throw Refusal($"{what} has {key.Length} characters instead of 1 to {LongestKey}.");
        }

        if (key.AsSpan().ContainsAnyExcept(InKeys))
        {
            throw Refusal($"{what} holds a character other than printable ASCII, or one of / \\ # ? % + '.");
        }
    }

    private static long Size(string partition, Change change) =>
        Envelope + (LargestCharacter * (partition.Length + change.Key.Length)) + (((Body(change).Length + 2L) / 3) * 4);

    private static ReadOnlyMemory<byte> Body(Change change) => change switch
    {
        Change.Insert insert => insert.Body,
        Change.Replace replace => replace.Body,
        Change.Upsert upsert => upsert.Body,
        Change.Delete or Change.Remove => default,
        _ => throw new UnreachableException($"{change.GetType()}"),
    };

    private static ArgumentException Refusal(string message) => new(message);
}
