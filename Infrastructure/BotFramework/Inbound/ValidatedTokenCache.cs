using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>
/// Remembers tokens that were found valid, so that the same one is not verified at every click. It keeps them by hash, for ten
/// minutes at most and never beyond their expiry. It forgets them all when the set of keys changes.
/// </summary>
internal sealed class ValidatedTokenCache(TimeProvider time)
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>The cache keeps two generations of this size.</summary>
    public const int GenerationSize = 1024;

    private readonly Lock gate = new();
    private object? keys;
    private readonly TwoGenerations<Hash, Entry> tokens = new(GenerationSize);

    public int Count
    {
        get
        {
            lock (gate)
                return tokens.Count;
        }
    }

    public bool TryGet(ReadOnlySpan<char> token, object currentKeys, [NotNullWhen(true)] out ChannelToken? known)
    {
        var hash = Hash.Create(token);
        lock (gate)
        {
            ForgetUnless(currentKeys);
            var found = tokens.TryGet(hash, out var entry);
            known = found && time.GetUtcNow() < entry.Until ? entry.Token : null;
            return known is not null;
        }
    }

    public void Remember(string token, object currentKeys, ChannelToken valid)
    {
        var now = time.GetUtcNow();
        var until = now + Longest < valid.Expires ? now + Longest : valid.Expires;
        lock (gate)
        {
            ForgetUnless(currentKeys);
            tokens.Add(Hash.Create(token), new Entry(valid, until));
        }
    }

    private void ForgetUnless(object currentKeys)
    {
        if (ReferenceEquals(keys, currentKeys))
            return;
        keys = currentKeys;
        tokens.Clear();
    }

    private readonly record struct Entry(ChannelToken Token, DateTimeOffset Until);

    private readonly record struct Hash(UInt128 High, UInt128 Low)
    {
        public static Hash Create(ReadOnlySpan<char> token)
        {
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(MemoryMarshal.AsBytes(token), digest);
            return MemoryMarshal.Read<Hash>(digest);
        }
    }
}
