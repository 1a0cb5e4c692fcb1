using System.Globalization;
using System.Security.Cryptography;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Execution;

/// <summary>This process, as leases and alarm rows know it. Its tokens are never used twice.</summary>
/// <param name="ownsTheStore">No other process can be at work on the store, so a lease of an earlier one is a dead one's.</param>
/// <param name="chance">Given by those who want the same run twice; without it chance is real.</param>
public sealed class Instance(bool ownsTheStore, Random? chance = null)
{
    private readonly string name = Convert.ToHexStringLower(chance is null ? RandomNumberGenerator.GetBytes(6) : Drawn(chance, 6));
    private readonly Random random = chance ?? Random.Shared;
    private readonly LeaseEnds ends = new();
    private long count;

    public string NewToken() => string.Create(CultureInfo.InvariantCulture, $"{name}-{Interlocked.Increment(ref count):x}");

    /// <summary>How this process is told from others; never used twice.</summary>
    public string Name => name;

    public bool OwnsTheStore => ownsTheStore;

    /// <summary>What spreads waits, from 0 to 1.</summary>
    public double Jitter() => random.NextDouble();

    /// <summary>How much of a lease is left.</summary>
    public TimeSpan Left(Lease lease, ClockReading now) => ends.For(lease, now) - now.Elapsed;

    /// <summary>The lease of an earlier process is over once all calls it can have begun are dead.</summary>
    public bool IsLeftover(Lease lease, ClockReading now, TimeSpan margin) =>
        ownsTheStore && !lease.Token.StartsWith(name, StringComparison.Ordinal) && now.Elapsed >= margin;

    private static byte[] Drawn(Random chance, int count)
    {
        var bytes = new byte[count];
        chance.NextBytes(bytes);
        return bytes;
    }
}
