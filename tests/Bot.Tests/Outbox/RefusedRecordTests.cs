using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Tests.Year;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Bot.Tests.Outbox;

/// <summary>The store says of a record that it is none: a defect, which must not be felt as the same message again and again.</summary>
public sealed class RefusedRecordTests
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_was_said_and_cannot_be_recorded_whole_is_recorded_in_part_and_said_once()
    {
        var (time, company, store) = (new FakeTimeProvider(Begin), YearCompany.InOneZone(1), new Particular(new MemoryStore()));
        var channel = new RecordingConnector(time, person => company[person].Calendar);
        await using var host = new InProcessHost(company, store, time, channel, new Instance(ownsTheStore: true, new Random(1)));
        store.Refusals = 1;

        await host.Act(company.Learners[0], company.Learners[0], new Command.Greet());
        for (var minute = 0; minute < 10; minute++)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await host.Sweep(time.GetUtcNow());
        }

        Assert.Equal(0, store.Refusals);
        Assert.Single(channel.Posts);
        Assert.Empty((await host.People.Read(company.Learners[0], TestContext.Current.CancellationToken)).State.Notices);
    }

    private sealed class Particular(IStore store) : IStore
    {
        public int Refusals { get; set; }

        public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken) =>
            store.Get(partition, key, cancellationToken);

        public IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken) =>
            store.Range(partition, from, until, cancellationToken);

        public ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
        {
            if (Refusals == 0 || !changes.OfType<Change.Delete>().Any(
                    change => change.Key.StartsWith(Keys.NoticePrefix, StringComparison.Ordinal)))
                return store.Commit(partition, changes, cancellationToken);
            Refusals--;
            throw new ArgumentException("Too much.");
        }
    }
}
