using MicroAssignBot.Bot.Outbox.Sweeping;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.Outbox.Sweeping;

public sealed class ShardAllocationTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    [Fact]
    public void One_replica_sweeps_every_shard() =>
        Assert.Equal(Enumerable.Range(0, Keys.Shards), Renew(SharesDocument.Empty, "a", 0).Replicas["a"].Shards.Order());

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(20)]
    public void When_each_has_renewed_twice_every_shard_is_somebodys_and_the_parts_are_even(int replicas)
    {
        var names = Enumerable.Range(0, replicas).Select(number => $"r{number}").ToList();
        var shares = Renew(SharesDocument.Empty, names[^1], 0);
        for (var round = 1; round <= 2; round++) shares = names.Aggregate(shares, (now, name) => Renew(now, name, round));

        Assert.Equal(Enumerable.Range(0, Keys.Shards), shares.Replicas.Values.SelectMany(share => share.Shards).Order());
        var parts = shares.Replicas.Values.Select(share => share.Shards.Count).ToList();
        Assert.InRange(parts.Max() - parts.Min(), 0, 1);
    }

    [Fact]
    public void Who_comes_later_takes_nothing_that_is_held_until_it_is_given_back()
    {
        var alone = Renew(SharesDocument.Empty, "a", 0);
        var both = Renew(alone, "b", 1);
        Assert.Empty(both.Replicas["b"].Shards);

        var gaveBack = Renew(both, "a", 10);
        Assert.Equal(8, gaveBack.Replicas["a"].Shards.Count);
        Assert.Empty(gaveBack.Replicas["a"].Shards.Intersect(Renew(gaveBack, "b", 11).Replicas["b"].Shards));
    }

    [Fact]
    public void The_shards_of_one_that_died_are_free_when_its_lease_is_over()
    {
        var both = Renew(Renew(Renew(SharesDocument.Empty, "a", 0), "b", 0), "a", 1);
        both = Renew(both, "b", 2);

        Assert.Equal(8, Renew(both, "b", 30).Replicas["b"].Shards.Count);
        Assert.Equal(16, Renew(both, "b", 32).Replicas["b"].Shards.Count);
    }

    [Fact]
    public void The_shards_of_one_that_leaves_are_free_at_once()
    {
        var left = ShardAllocation.Leave(Renew(Renew(SharesDocument.Empty, "a", 0), "b", 1), "a");

        Assert.Equal(16, Renew(left, "b", 2).Replicas["b"].Shards.Count);
    }

    [Fact]
    public void Who_renews_in_time_keeps_the_same_shards()
    {
        var both = Renew(Renew(Renew(SharesDocument.Empty, "a", 0), "b", 0), "a", 1);
        both = Renew(both, "b", 2);

        var later = Renew(Renew(both, "a", 12), "b", 12);
        Assert.Equal(both.Replicas["a"].Shards, later.Replicas["a"].Shards);
        Assert.Equal(both.Replicas["b"].Shards, later.Replicas["b"].Shards);
    }

    private static SharesDocument Renew(SharesDocument shares, string name, int second) =>
        ShardAllocation.Renew(shares, name, Start.AddSeconds(second), Start.AddSeconds(second) + Lease);
}
