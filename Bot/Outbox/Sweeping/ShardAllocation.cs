using System.Collections.Immutable;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Outbox.Sweeping;

/// <summary>
/// How replicas share out the shards without a leader: each keeps no more than its even part of them and takes what is free.
/// Pure.
/// </summary>
public static class ShardAllocation
{
    /// <param name="until">How long the replica holds what it gets, in real time.</param>
    public static SharesDocument Renew(SharesDocument shares, string name, DateTimeOffset now, DateTimeOffset until)
    {
        var others = shares.Replicas.Remove(name).RemoveRange(
            shares.Replicas.Where(pair => pair.Value.Until <= now).Select(pair => pair.Key));
        var taken = others.Values.SelectMany(share => share.Shards).ToHashSet();
        var own = shares.Replicas.GetValueOrDefault(name)?.Shards ?? [];
        var mine = own.Concat(
            Enumerable.Range(0, Keys.Shards)).Distinct().Where(shard => !taken.Contains(shard)).Take(Part(others.Keys, name));
        return new SharesDocument(others.Add(name, new Share(until, [.. mine])));
    }

    public static SharesDocument Leave(SharesDocument shares, string name) => new(shares.Replicas.Remove(name));

    // The first replicas by name get one shard more if the shards do not divide evenly, so all replicas compute the same parts.
    private static int Part(IEnumerable<string> others, string name)
    {
        var names = others.Append(name).Order(StringComparer.Ordinal).ToList();
        return (Keys.Shards / names.Count) + (names.IndexOf(name) < Keys.Shards % names.Count ? 1 : 0);
    }
}
