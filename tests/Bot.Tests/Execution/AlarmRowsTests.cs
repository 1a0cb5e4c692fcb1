using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Persistence;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Bot.Tests.Execution;

public sealed class AlarmRowsTests
{
    private static readonly string Shard = Keys.Alarms(Keys.ShardOf(Somebody.Me));

    [Theory]
    [InlineData(1, false, 1)]
    [InlineData(120, false, 3)]
    [InlineData(120, true, 53)]
    public async Task However_many_rows_are_in_hand_only_the_promise_is_left_and_each_transaction_is_small(
        int rows, bool oneIsGone, int commits)
    {
        var store = new Counted();
        var keys = Enumerable.Range(0, rows).Select(n => Keys.Alarm(Somebody.Now.LogicalTime, Somebody.Me, $"row{n}")).ToList();
        foreach (var key in keys.Skip(oneIsGone ? 1 : 0))
            await store.Commit(Shard, [new Change.Insert(key, Array.Empty<byte>())], CancellationToken.None);
        var time = new FakeTimeProvider(Somebody.Now.RealTime);
        var alarms = new AlarmRows(store, new Clock(time), new Instance(false), Options.Create(Somebody.Options));
        var promise = Keys.Alarm(Somebody.Now.LogicalTime.AddDays(1), Somebody.Me, "promise");
        store.Commits.Clear();

        await alarms.Finish(Somebody.Me, keys, promise, CancellationToken.None);

        Assert.Equal(commits, store.Commits.Count);
        Assert.InRange(store.Commits.Max(), 1, 51);
        Assert.Equal(
            [promise],
            await store.Range(
                Shard, "0", "a", CancellationToken.None).Select(row => row.Key).ToListAsync(TestContext.Current.CancellationToken));
    }

    private sealed class Counted : IStore
    {
        private readonly MemoryStore store = new();

        public List<int> Commits { get; } = [];

        public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken) =>
            store.Get(partition, key, cancellationToken);

        public IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken) =>
            store.Range(partition, from, until, cancellationToken);

        public ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
        {
            Commits.Add(changes.Count);
            return store.Commit(partition, changes, cancellationToken);
        }
    }
}
