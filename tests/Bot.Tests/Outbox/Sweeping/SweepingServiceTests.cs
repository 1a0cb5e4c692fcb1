using System.Diagnostics;
using System.Runtime.CompilerServices;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Tests.Year;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Bot.Tests.Outbox.Sweeping;

/// <summary>Many are due at once, and some of it cannot be read.</summary>
public sealed class SweepingServiceTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_shard_that_cannot_be_read_keeps_nobody_in_another_waiting()
    {
        var store = new Partly(new MemoryStore());
        await using var host = Host(store);
        var (one, other) = (
            Person(1), Enumerable.Range(2, 100).Select(Person).First(person => Keys.ShardOf(person) != Keys.ShardOf(Person(1))));
        foreach (var person in new[] { one, other }) await Due(store, person);
        store.Fails = Keys.Alarms(Keys.ShardOf(one));

        await host.Sweeping.Sweep(Cancellation);
        Assert.Equal((1, 0), (await Alarms(store, one), await Alarms(store, other)));
        store.Fails = null;
        await host.Sweeping.Sweep(Cancellation);

        Assert.Equal(0, await Alarms(store, one));
    }

    [Fact]
    public async Task A_shard_that_never_answers_keeps_nobody_in_another_waiting_neither_now_nor_the_next_time()
    {
        var store = new Partly(new MemoryStore());
        await using var host = Host(store);
        var (one, other) = (
            Person(1), Enumerable.Range(2, 100).Select(Person).First(person => Keys.ShardOf(person) != Keys.ShardOf(Person(1))));
        store.Hangs = Keys.Alarms(Keys.ShardOf(one));
        for (var sweep = 0; sweep < 3; sweep++)
        {
            await Due(store, other);
            _ = host.Sweeping.Sweep(Cancellation);
            Assert.Equal(0, await Alarms(store, other));
        }
    }

    [Fact]
    public async Task Two_thousand_who_are_due_and_need_no_call_are_looked_after_at_once()
    {
        const int Many = 2000;
        var folder = Directory.CreateTempSubdirectory("sweeping-");
        try
        {
            using var store = new SqliteStore(Path.Combine(folder.FullName, "s.db"), Synchronous.Off);
            await using var host = Host(store);
            await Task.WhenAll(Enumerable.Range(1, Many).Select(number => Due(store, Person(number))));
            var watch = Stopwatch.StartNew();

            await host.Sweeping.Sweep(Cancellation);
            while (host.Sweeping.Running > 0) await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Cancellation);

            watch.Stop();
            var left = 0;
            for (var shard = 0; shard < Keys.Shards; shard++) left += await store.Range(
                Keys.Alarms(shard), "0", Keys.AlarmsUntil(Begin), Cancellation).CountAsync(Cancellation);
            Assert.Equal(0, left);
            Figures.Print(
                output,
                $"{Many} people who needed no call were looked after in {watch.Elapsed.TotalSeconds:F2} s, "
                + $"{Many / watch.Elapsed.TotalSeconds:F0} a second");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static InProcessHost Host(IStore store)
    {
        var time = new FakeTimeProvider(Begin);
        var company = YearCompany.InOneZone(1);
        return new InProcessHost(
            company, store, time, new RecordingConnector(time, person => company[person].Calendar),
            new Instance(ownsTheStore: true, new Random(1)));
    }

    private static PersonId Person(int number) => PersonId.Parse($"{number:x8}-0000-4000-8000-00000000ffff");

    private static async Task Due(IStore store, PersonId person) => Assert.IsType<CommitResult.Committed>(await store.Commit(
        Keys.Alarms(Keys.ShardOf(person)), [new Change.Insert(Keys.Alarm(Begin, person, "guard"), Array.Empty<byte>())], Cancellation));

    private static async Task<int> Alarms(Partly store, PersonId person) =>
        await store.Whole.Range(
            Keys.Alarms(Keys.ShardOf(person)), "0", Keys.AlarmsUntil(Begin), Cancellation)
            .CountAsync(row => Keys.AlarmPerson(row.Key) == person, Cancellation);

    /// <summary>One partition cannot be read.</summary>
    private sealed class Partly(IStore store) : IStore
    {
        public IStore Whole => store;

        public string? Fails { get; set; }

        public string? Hangs { get; set; }

        public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken) =>
            store.Get(partition, key, cancellationToken);

        public async IAsyncEnumerable<Row> Range(
            string partition, string from, string until, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            if (partition == Fails) throw new TimeoutException("It does not answer.");
            if (partition == Hangs) await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            await foreach (var row in store.Range(partition, from, until, cancellationToken)) yield return row;
        }

        public ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken) =>
            store.Commit(partition, changes, cancellationToken);
    }
}
