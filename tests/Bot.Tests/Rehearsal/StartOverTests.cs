using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;

namespace MicroAssignBot.Bot.Tests.Rehearsal;

public sealed class StartOverTests : IDisposable
{
    private const string Bound = "http://127.0.0.1:3978";

    private readonly string folder = Directory.CreateTempSubdirectory("start-over-").FullName;
    private readonly StartOver startOver = new();

    private string Store => Path.Combine(folder, "microassign.db");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_host_that_ends_unasked_is_not_followed_by_another() => Assert.False(startOver.Prepare());

    [Fact]
    public async Task The_next_host_finds_an_empty_store_at_the_same_address()
    {
        using (var store = new SqliteStore(Store, Synchronous.Off)) await Write(store);
        var first = startOver.Run;

        Assert.True(startOver.Ask(Store, Bound));
        Assert.True(startOver.Prepare());

        Assert.NotEqual(first, startOver.Run);
        Assert.True(startOver.IsDone);
        Assert.Null(startOver.Trouble);
        Assert.Equal(["--urls", Bound], startOver.Arguments([]));
        using var next = new SqliteStore(Store, Synchronous.Off);
        Assert.Null(await next.Get("p", "k", Cancellation));
    }

    [Fact]
    public void Asking_twice_is_asking_once()
    {
        Assert.True(startOver.Ask(Store, Bound));
        Assert.False(startOver.Ask(Store, Bound));

        Assert.True(startOver.Prepare());
        Assert.False(startOver.Prepare());
    }

    [Fact]
    public async Task A_store_that_cannot_be_deleted_is_kept_whole_and_the_page_is_told_why()
    {
        using var store = new SqliteStore(Store, Synchronous.Off);
        await Write(store);

        startOver.Ask(Store, Bound);
        Assert.True(startOver.Prepare());

        Assert.False(startOver.IsDone);
        Assert.StartsWith("Nothing was deleted, so the rehearsal goes on as it was.", startOver.Trouble, StringComparison.Ordinal);
        Assert.NotNull(await store.Get("p", "k", Cancellation));
    }

    [Fact]
    public void After_one_that_failed_it_can_be_asked_again()
    {
        using (var store = new SqliteStore(Store, Synchronous.Off))
        {
            Assert.True(store.Open(Cancellation).IsCompletedSuccessfully);
            startOver.Ask(Store, Bound);
            startOver.Prepare();
        }

        Assert.True(startOver.Ask(Store, Bound));
        Assert.True(startOver.Prepare());
        Assert.True(startOver.IsDone);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task Write(SqliteStore store) =>
        Assert.IsType<CommitResult.Committed>(await store.Commit("p", [new Change.Insert("k", new byte[] { 1 })], Cancellation));
}
