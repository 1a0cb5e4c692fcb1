using System.Collections.Concurrent;
using System.Globalization;
using Azure;

namespace MicroAssignBot.Infrastructure.Tables.Azure;

/// <summary>
/// Obeys Retry-After: every write to the partition waits until the time that the service named, because an earlier write only
/// makes the wait longer. Reads are retried by the client, which obeys Retry-After itself.
/// </summary>
internal sealed class Throttle(TimeProvider time)
{
    private const string RetryAfter = "Retry-After";
    private const int MostPartitions = 1000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, long> until = new(StringComparer.Ordinal);
    private readonly long origin = time.GetTimestamp();

    private long Now => time.GetElapsedTime(origin).Ticks;

    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async ValueTask Wait(string partition, CancellationToken cancellationToken)
    {
        if (until.IsEmpty || !until.TryGetValue(partition, out var end)) return;
        var left = TimeSpan.FromTicks(end - Now);
        if (left > TimeSpan.Zero) await Task.Delay(left, time, cancellationToken);
        until.TryRemove(new KeyValuePair<string, long>(partition, end));
    }

    public void Heed(string partition, Exception fault)
    {
        if (Asked(fault) is not { } wait) return;
        if (until.Count >= MostPartitions) until.Clear();
        until[partition] = Now + (wait < Longest ? wait : Longest).Ticks;
    }

    // The header holds seconds or a date.
    private TimeSpan? Asked(Exception fault)
    {
        if ((fault as RequestFailedException)?.GetRawResponse()?.Headers.TryGetValue(RetryAfter, out var said) is not true) return null;
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            && date > time.GetUtcNow()
            ? date - time.GetUtcNow()
            : null;
    }
}
