using System.Collections.Immutable;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Outbox.Sweeping;

/// <summary>
/// The shards that this replica sweeps, and with them its part of the tenants' budget. This only divides the work: everything
/// stays correct even if two replicas sweep one shard.
/// </summary>
public sealed class ShardLeases(
    IStore store, PersonStore people, Instance instance, ICallBudget budget, Clock clock, IOptions<DeliveryOptions> options,
    ILogger<ShardLeases> log)
{
    private static readonly Share Nothing = new(DateTimeOffset.MinValue, []);
    private static readonly ImmutableList<int> All = [.. Enumerable.Range(0, Keys.Shards)];

    private Share share = Nothing;
    private DateTimeOffset heldUntil = DateTimeOffset.MinValue;
    private DateTimeOffset renewAt = DateTimeOffset.MinValue;

    /// <summary>The shards held now, renewed if due. A process that owns its store holds all of them and writes nothing.</summary>
    public async ValueTask<ImmutableList<int>> Held(CancellationToken cancellationToken)
    {
        if (instance.OwnsTheStore) return All;
        var now = clock.Steady;
        if (now >= renewAt) await Renew(now, clock.Time.GetUtcNow(), cancellationToken);
        var held = heldUntil > now ? share.Shards : [];
        budget.Share = (double)held.Count / Keys.Shards;
        people.IsOnlyReplica = held.Count == Keys.Shards;
        return held;
    }

    /// <summary>Releases the shards, so that other replicas can take them at once.</summary>
    public async ValueTask GiveBack(CancellationToken cancellationToken)
    {
        people.IsOnlyReplica = false;
        if (share == Nothing) return;
        share = Nothing;
        await Replace(shares => ShardAllocation.Leave(shares, instance.Name), cancellationToken);
    }

    // A lost race is tried again at the next sweep. Until then this replica keeps its shards as long as their lease lasts.
    private async ValueTask Renew(DateTimeOffset steady, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            var renewed = await Replace(
                shares => ShardAllocation.Renew(shares, instance.Name, now, now + options.Value.ShardLease), cancellationToken);
            if (renewed is null) return;
            share = renewed.Replicas[instance.Name];
            heldUntil = steady + options.Value.ShardLease;
            renewAt = steady + options.Value.ShardRenewal;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.SharesNotRenewed(failure);
        }
    }

    private async ValueTask<SharesDocument?> Replace(Func<SharesDocument, SharesDocument> change, CancellationToken cancellationToken)
    {
        var row = await store.Get(Keys.Shares.Partition, Keys.Shares.Row, cancellationToken);
        var after = change(row is null ? SharesDocument.Empty : StateJson.Read<SharesDocument>(row.Body));
        var body = StateJson.Write(after);
        Change write = row is null ? new Change.Insert(Keys.Shares.Row, body) : new Change.Replace(Keys.Shares.Row, row.ETag, body);
        return await store.Commit(Keys.Shares.Partition, [write], cancellationToken) is CommitResult.Committed ? after : null;
    }
}
