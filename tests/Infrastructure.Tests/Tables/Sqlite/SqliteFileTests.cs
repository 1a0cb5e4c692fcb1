using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;
using Microsoft.Data.Sqlite;

namespace MicroAssignBot.Infrastructure.Tests.Tables.Sqlite;

public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task What_was_committed_is_there_after_a_restart()
    {
        string etag;
        using (var before = Open())
        {
            etag = await Insert(before, "a");
        }

        using var after = Open();
        Assert.Equal(etag, (await after.Get("p", "a", Now))!.ETag);
    }

    [Fact]
    public async Task An_etag_never_comes_back_even_when_the_file_was_opened_in_between()
    {
        var seen = new HashSet<string>();
        for (var start = 0; start < 4; start++)
        {
            using var store = Open();
            for (var write = 0; write < 3; write++)
            {
                var etag = await Insert(store, "a");
                Assert.True(seen.Add(etag));
                await store.Commit("p", [new Change.Delete("a", etag)], Now);
            }
        }
    }

    [Fact]
    public async Task A_second_owner_is_refused_with_a_message_that_says_what_to_do()
    {
        using var owner = Open();
        using var second = new SqliteStore(_file.Path, Synchronous.Full);

        var refusal = await Assert.ThrowsAsync<IOException>(() => second.Open(Now));

        Assert.Contains(_file.Path, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("One process owns it", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_given_up_can_be_owned_by_the_next()
    {
        Open().Dispose();
        using var next = Open();

        await Insert(next, "a");
    }

    [Fact]
    public void A_store_that_is_never_used_makes_no_file()
    {
        new SqliteStore(_file.Path, Synchronous.Full).Dispose();

        Assert.False(File.Exists(_file.Path));
    }

    [Fact]
    public async Task A_closed_store_says_so()
    {
        var store = Open();
        store.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => Insert(store, "a"));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.Get("p", "a", Now));
    }

    [Fact]
    public void A_file_of_a_later_version_is_left_alone()
    {
        Open().Dispose();
        using (var raw = RawConnection.To(_file.Path))
        {
            raw.Run("PRAGMA user_version = 2");
        }

        var refusal = Assert.Throws<IOException>(() => { Open(); });
        Assert.Contains("later version", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Closing_leaves_one_file_with_everything_in_it()
    {
        Open().Dispose();

        Assert.False(File.Exists(_file.Path + "-wal"));
    }

    private SqliteStore Open()
    {
        var store = new SqliteStore(_file.Path, Synchronous.Full);
        store.Open(Now);
        return store;
    }

    private static async Task<string> Insert(SqliteStore store, string key) =>
        Assert.IsType<CommitResult.Committed>(await store.Commit("p", [new Change.Insert(key, default)], Now)).ETags[0];
}
