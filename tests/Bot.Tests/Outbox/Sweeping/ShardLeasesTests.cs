using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Sweeping;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Outbox.Simulation;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace MicroAssignBot.Bot.Tests.Outbox.Sweeping;

public sealed class ShardLeasesTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));
    private readonly ReplicaBudget budget = new();
    private readonly MemoryStore store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_its_shards_a_replica_has_its_part_of_the_budget()
    {
        var (first, second) = (Leases(store), Leases(store));
        await first.Held(Cancellation);
        Assert.Equal(1, budget.Share);
        await second.Held(Cancellation);
        Assert.Equal(0, budget.Share);
        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(8, (await first.Held(Cancellation)).Count);
        Assert.Equal(8, (await second.Held(Cancellation)).Count);
        Assert.Equal(0.5, budget.Share);
    }

    [Fact]
    public async Task What_is_given_back_is_anothers_at_its_next_renewal()
    {
        var (first, second) = (Leases(store), Leases(store));
        await first.Held(Cancellation);
        await first.GiveBack(Cancellation);

        Assert.Equal(Keys.Shards, (await second.Held(Cancellation)).Count);
    }

    [Fact]
    public async Task A_store_that_fails_leaves_the_shards_as_long_as_their_lease_and_no_longer()
    {
        var failing = new Mock<IStore>();
        var works = true;
        failing.Setup(port => port.Get(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Returns(
                (string partition, string key, CancellationToken token) =>
                    works ? store.Get(partition, key, token) : throw new TimeoutException());
        failing.Setup(port => port.Commit(It.IsAny<string>(), It.IsAny<IReadOnlyList<Change>>(), It.IsAny<CancellationToken>()))
            .Returns((string partition, IReadOnlyList<Change> changes, CancellationToken token) => store.Commit(partition, changes, token));
        var leases = Leases(failing.Object);
        await leases.Held(Cancellation);
        works = false;
        time.Advance(TimeSpan.FromSeconds(29));

        Assert.Equal(Keys.Shards, (await leases.Held(Cancellation)).Count);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(await leases.Held(Cancellation));
        works = true;
        Assert.Equal(Keys.Shards, (await leases.Held(Cancellation)).Count);
    }

    [Fact]
    public async Task On_a_store_of_its_own_a_process_has_every_shard_and_writes_nothing()
    {
        var leases = Leases(new Mock<IStore>(MockBehavior.Strict).Object, ownsTheStore: true);

        Assert.Equal(Keys.Shards, (await leases.Held(Cancellation)).Count);
        await leases.GiveBack(Cancellation);
    }

    [Fact]
    public async Task A_replica_knows_that_it_is_the_only_one_until_another_comes_or_it_goes()
    {
        var (people, others) = (new PersonStore(store), new PersonStore(store));
        var (first, second) = (Leases(store, people: people), Leases(store, people: others));
        Assert.False(people.IsOnlyReplica);
        await first.Held(Cancellation);
        Assert.True(people.IsOnlyReplica);

        await second.Held(Cancellation);
        time.Advance(TimeSpan.FromSeconds(10));
        await first.Held(Cancellation);
        Assert.False(people.IsOnlyReplica);

        await first.GiveBack(Cancellation);
        time.Advance(TimeSpan.FromSeconds(10));
        await second.Held(Cancellation);
        Assert.True(others.IsOnlyReplica);
        await second.GiveBack(Cancellation);
        Assert.False(others.IsOnlyReplica);
    }

    private ShardLeases Leases(IStore store, bool ownsTheStore = false, PersonStore? people = null) => new(
        store, people ?? new PersonStore(store), new Instance(ownsTheStore), budget, new Clock(time), Options.Create(new DeliveryOptions()),
        NullLogger<ShardLeases>.Instance);
}
