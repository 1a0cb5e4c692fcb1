using System.Globalization;
using System.Security.Cryptography;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Execution;

/// <summary>Identifies this process in leases and alarm rows. Its tokens are never used twice.</summary>
/// <param name="ownsTheStore">No other process can use the store, so a lease of another process belongs to a dead one.</param>
/// <param name="chance">A seeded source for repeatable test runs; null for true randomness.</param>
public sealed class Instance(bool ownsTheStore, Random? chance = null)
{
    private readonly string name = Convert.ToHexStringLower(chance is null ? RandomNumberGenerator.GetBytes(6) : Drawn(chance, 6));
    private readonly Random random = chance ?? Random.Shared;
    private readonly LeaseEnds ends = new();
    private long count;

    public string NewToken() => string.Create(CultureInfo.InvariantCulture, $"{name}-{Interlocked.Increment(ref count):x}");

    /// <summary>Unique to this process; never used twice.</summary>
    public string Name => name;

    public bool OwnsTheStore => ownsTheStore;

    /// <summary>A random number from 0 to 1 that spreads waits.</summary>
    public double Jitter() => random.NextDouble();

    /// <summary>How much of a lease is left.</summary>
    public TimeSpan Left(Lease lease, ClockReading now) => ends.For(lease, now) - now.Elapsed;

    /// <summary>On a store of its own: the lease of an earlier process is over once all calls that it may have begun are dead.</summary>
    public bool IsLeftover(Lease lease, ClockReading now, TimeSpan margin) =>
        ownsTheStore && !lease.Token.StartsWith(name, StringComparison.Ordinal) && now.Elapsed >= margin;

    private static byte[] Drawn(Random chance, int count)
    {
        var bytes = new byte[count];
        chance.NextBytes(bytes);
        return bytes;
    }
}
