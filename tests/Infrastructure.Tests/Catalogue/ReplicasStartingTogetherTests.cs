using MicroAssignBot.Infrastructure.Tables;
using static MicroAssignBot.Infrastructure.Tests.Catalogue.SampleFiles;

namespace MicroAssignBot.Infrastructure.Tests.Catalogue;

public sealed class ReplicasStartingTogetherTests : IDisposable
{
    private readonly CatalogueFolder folder = new();

    [Fact]
    public async Task All_of_them_start_and_every_entry_is_published_once()
    {
        var store = new FaultyStore(new MemoryStore());

        var catalogues = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => Task.Run(() => CatalogueHost.Start(store, CatalogueFolder.Shipped), TestContext.Current.CancellationToken)));

        Assert.All(catalogues, catalogue =>
        {
            Assert.InRange(catalogue.Entries.Count, 48, int.MaxValue);
            Assert.All(catalogue.Entries, entry => Assert.Equal(1, entry.Version));
        });
    }

    [Fact]
    public async Task One_that_has_read_before_another_wrote_reads_again()
    {
        folder.With("a.json", File("first", Entry("m1")));
        var store = new MemoryStore();
        var overtaken = new FaultyStore(store) { BeforeFirstCommit = () => CatalogueHost.Start(store, folder.Path) };

        var catalogue = await CatalogueHost.Start(overtaken, folder.Path);

        Assert.Equal(1, Assert.Single(catalogue.Entries).Version);
        Assert.Equal(1, overtaken.Commits);
    }

    [Fact]
    public async Task An_answer_that_never_came_is_followed_by_another_look_at_the_store()
    {
        folder.With("a.json", File("first", Entry("m1")));
        var silent = new FaultyStore(new MemoryStore()) { LostAnswers = 1 };

        var catalogue = await CatalogueHost.Start(silent, folder.Path);

        Assert.Equal(1, Assert.Single(catalogue.Entries).Version);
        Assert.Equal(1, silent.Commits);
    }

    [Fact]
    public async Task A_store_that_never_answers_stops_the_start_with_the_cause()
    {
        folder.With("a.json", File("first", Entry("m1")));
        var dead = new FaultyStore(new MemoryStore()) { LostAnswers = int.MaxValue, Writes = false };

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => CatalogueHost.Start(dead, folder.Path, attempts: 3));

        Assert.IsType<TimeoutException>(error.InnerException);
        Assert.Equal(3, dead.Commits);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>A store that lets others in first, or loses answers.</summary>
    private sealed class FaultyStore(IStore inner) : IStore
    {
        public Func<Task>? BeforeFirstCommit { get; init; }

        public int LostAnswers { get; set; }

        public bool Writes { get; init; } = true;

        public int Commits { get; private set; }

        public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken) =>
            inner.Get(partition, key, cancellationToken);

        public IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken) =>
            inner.Range(partition, from, until, cancellationToken);

        public async ValueTask<CommitResult> Commit(
            string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
        {
            // Others come in between, as with a real store.
            await Task.Yield();
            if (++Commits == 1 && BeforeFirstCommit is { } first)
            {
                await first();
            }

            CommitResult? result = Writes ? await inner.Commit(partition, changes, cancellationToken) : null;
            return LostAnswers-- > 0 || result is null ? new CommitResult.OutcomeUnknown(new TimeoutException()) : result;
        }
    }
}
