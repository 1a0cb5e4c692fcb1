using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Delivery;

/// <summary>This process, as leases and alarm rows know it. Its tokens are never used twice.</summary>
/// <param name="ownsTheStore">No other process can be at work on the store, so a lease of an earlier one is a dead one's.</param>
/// <param name="chance">Given by those who want the same run twice; without it chance is real.</param>
public sealed class Instance(DateTimeOffset startedAt, bool ownsTheStore, Random? chance = null)
{
    private const int MostLeases = 10_000;

    // One that is over must stay so even if it is looked at once more after the wall clock was set back.
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly string name = Convert.ToHexStringLower(chance is null ? RandomNumberGenerator.GetBytes(6) : Drawn(chance, 6));
    private readonly Random random = chance ?? Random.Shared;
    private readonly ConcurrentDictionary<(string Token, DateTimeOffset Until), TimeSpan> ends = new();
    private long count;

    public string NewToken() => string.Create(CultureInfo.InvariantCulture, $"{name}-{Interlocked.Increment(ref count):x}");

    /// <summary>How this process is told from others; never used twice.</summary>
    public string Name => name;

    public bool OwnsTheStore => ownsTheStore;

    /// <summary>What spreads waits, from 0 to 1.</summary>
    public double Jitter() => random.NextDouble();

    /// <summary>
    /// How much of a lease is left, counted from when this process first saw it by a clock that nobody sets: when the wall clock
    /// jumps, no lease becomes longer or shorter.
    /// </summary>
    public TimeSpan Left(Lease lease, Moment now)
    {
        if (ends.Count > MostLeases) Forget(now);
        return ends.GetOrAdd((lease.Token, lease.Until), static (key, seen) => seen.Elapsed + (key.Until - seen.Real), now) - now.Elapsed;
    }

    private void Forget(Moment now)
    {
        foreach (var (lease, end) in ends)
        {
            if (end + Remembered < now.Elapsed) ends.TryRemove(lease, out _);
        }
    }

    /// <summary>The lease of an earlier process is over once all calls it can have begun are dead.</summary>
    public bool IsLeftover(Lease lease, DateTimeOffset now, TimeSpan margin) =>
        ownsTheStore && !lease.Token.StartsWith(name, StringComparison.Ordinal) && now >= startedAt + margin;

    private static byte[] Drawn(Random chance, int count)
    {
        var bytes = new byte[count];
        chance.NextBytes(bytes);
        return bytes;
    }
}
