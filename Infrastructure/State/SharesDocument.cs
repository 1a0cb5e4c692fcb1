using System.Collections.Immutable;

namespace MicroAssignBot.Infrastructure.State;

/// <summary>
/// Which replica sweeps which shards of the alarms. One small row, replaced under its ETag, so that no two replicas hold the
/// same shard while their clocks agree.
/// </summary>
/// <param name="Replicas">By the process's unique name. A shard that no replica holds is free.</param>
public sealed record SharesDocument(ImmutableDictionary<string, Share> Replicas)
{
    public static SharesDocument Empty { get; } = new(ImmutableDictionary<string, Share>.Empty);
}

/// <param name="Until">Real time. After it the shards are free.</param>
public sealed record Share(DateTimeOffset Until, ImmutableList<int> Shards);
