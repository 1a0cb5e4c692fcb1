using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>
/// Tokens that were found valid, so that the same one is not verified with every click. Kept by hash, for ten minutes at
/// most, never beyond their own expiry, and forgotten altogether when the set of keys is another one.
/// </summary>
internal sealed class ValidatedTokenCache(TimeProvider time)
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Two generations of this many are kept: a full one becomes the old one, and the old one goes.</summary>
    public const int GenerationSize = 1024;

    private readonly Lock gate = new();
    private object? keys;
    private Dictionary<Hash, Entry> young = [];
    private Dictionary<Hash, Entry> old = [];

    public int Count
    {
        get
        {
            lock (gate)
                return young.Count + old.Count;
        }
    }

    public bool TryGet(ReadOnlySpan<char> token, object currentKeys, [NotNullWhen(true)] out ChannelToken? known)
    {
        var hash = Hash.Of(token);
        lock (gate)
        {
            ForgetUnless(currentKeys);
            var found = young.TryGetValue(hash, out var entry) || old.TryGetValue(hash, out entry);
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
            if (young.Count >= GenerationSize)
                (old, young) = (young, []);
            young[Hash.Of(token)] = new Entry(valid, until);
        }
    }

    private void ForgetUnless(object currentKeys)
    {
        if (ReferenceEquals(keys, currentKeys))
            return;
        keys = currentKeys;
        (young, old) = ([], []);
    }

    private readonly record struct Entry(ChannelToken Token, DateTimeOffset Until);

    private readonly record struct Hash(UInt128 High, UInt128 Low)
    {
        public static Hash Of(ReadOnlySpan<char> token)
        {
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(MemoryMarshal.AsBytes(token), digest);
            return MemoryMarshal.Read<Hash>(digest);
        }
    }
}
