using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;

namespace MicroAssignBot.Infrastructure.Tests.Tables.Sqlite;

public sealed class GroupCommitTests : IDisposable
{
    private readonly TemporaryFile file = new();
    private readonly SqliteStore store;

    public GroupCommitTests()
    {
        store = new(file.Path, Synchronous.Full);
        store.Open(CancellationToken.None);
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        store.Dispose();
        file.Dispose();
    }

    [Fact]
    public async Task Transactions_that_wait_for_the_writer_share_a_flush()
    {
        var waiting = await WhileHeldUp(() => Enumerable.Range(0, 64).Select(i => Commit($"p{i}", new Change.Insert("a", default))));

        Assert.All(await Task.WhenAll(waiting), result => Assert.IsType<CommitResult.Committed>(result));
        // The writer had taken those that had come by then; all the others became one group.
        Assert.InRange(store.Groups, 1, 2);
        for (var i = 0; i < 64; i++)
        {
            Assert.NotNull(await store.Get($"p{i}", "a", Now));
        }
    }

    [Fact]
    public async Task A_conflict_does_no_harm_to_its_neighbours_in_the_group()
    {
        await Commit("p", new Change.Insert("taken", default));

        var results = await Task.WhenAll(await WhileHeldUp(() =>
        [
            Commit("p", new Change.Insert("before", default)),
            Commit("p", new Change.Insert("undone", default), new Change.Insert("taken", default)),
            Commit("p", new Change.Insert("after", default)),
        ]));

        Assert.Equal([typeof(CommitResult.Committed), typeof(CommitResult.Conflict), typeof(CommitResult.Committed)],
            results.Select(result => result.GetType()));
        Assert.Equal(["after", "before", "taken"], await store.Range("p", "a", "z", Now).Select(row => row.Key).ToArrayAsync(Now));
    }

    [Fact]
    public async Task Who_leaves_while_waiting_gets_nothing_done()
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Now);
        var waiting = await WhileHeldUp(() =>
        {
            var first = Commit("p", new Change.Insert("first", default));
            var left = store.Commit("p", [new Change.Insert("left", default)], leaving.Token).AsTask();
            leaving.Cancel();
            return [first, left];
        });

        Assert.IsType<CommitResult.Committed>(await waiting[0]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting[1]);
        Assert.Null(await store.Get("p", "left", Now));
    }

    [Fact]
    public async Task Closing_writes_what_waits_first()
    {
        var waiting = await WhileHeldUp(() => [.. Enumerable.Range(0, 8).Select(i => Commit("p", new Change.Insert($"{i}", default)))]);
        store.Dispose();

        Assert.All(await Task.WhenAll(waiting), result => Assert.IsType<CommitResult.Committed>(result));
    }

    /// <summary>Keeps the writer from its file while <paramref name="begin"/> queues work for it.</summary>
    private async Task<List<Task<CommitResult>>> WhileHeldUp(Func<IEnumerable<Task<CommitResult>>> begin)
    {
        await using var other = RawConnection.To(file.Path);
        other.Run("BEGIN IMMEDIATE");
        var begun = begin().ToList();
        other.Run("ROLLBACK");
        return begun;
    }

    private Task<CommitResult> Commit(string partition, params Change[] changes) => store.Commit(partition, changes, Now).AsTask();
}
