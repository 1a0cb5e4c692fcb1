using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;

namespace MicroAssignBot.Infrastructure.Tests.Tables.Sqlite;

public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFile file = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => file.Dispose();

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
        using var second = new SqliteStore(file.Path, Synchronous.Full);

        var refusal = await Assert.ThrowsAsync<IOException>(() => second.Open(Now));

        Assert.Contains(file.Path, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("in use by another process", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_erased_comes_back_empty_even_if_a_killed_process_left_its_log()
    {
        using var killed = new TemporaryFile();
        using (var store = Open())
        {
            await Insert(store, "a");
            Directory.CreateDirectory(Path.GetDirectoryName(killed.Path)!);
            foreach (var log in (string[])["", "-wal"]) File.Copy(file.Path + log, killed.Path + log);
        }

        SqliteStore.Erase(killed.Path);

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(killed.Path)!, Path.GetFileName(killed.Path) + "-*"));
        using var after = new SqliteStore(killed.Path, Synchronous.Full);
        Assert.Null(await after.Get("p", "a", Now));
    }

    [Fact]
    public async Task A_file_that_a_store_has_open_is_not_erased()
    {
        using var store = Open();
        await Insert(store, "a");

        Assert.Throws<IOException>(() => SqliteStore.Erase(file.Path));

        Assert.NotNull(await store.Get("p", "a", Now));
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_can_read_the_state()
    {
        if (OperatingSystem.IsWindows()) return;
        using var store = Open();
        await Insert(store, "a");

        var folder = Path.GetDirectoryName(file.Path)!;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        var files = Directory.GetFiles(folder);
        Assert.Equal([file.Path, file.Path + "-shm", file.Path + "-wal", file.Path + ".lock"], files.Order(StringComparer.Ordinal));
        foreach (var file in files) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void Files_that_an_earlier_build_left_open_to_all_are_closed_and_a_folder_that_was_there_is_left_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        const UnixFileMode OpenFolder = Open | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        File.SetUnixFileMode(folder.FullName, OpenFolder);
        foreach (var file in (string[])[file.Path, file.Path + ".lock"])
        {
            File.Create(file).Dispose();
            File.SetUnixFileMode(file, Open);
        }

        using var store = this.Open();

        Assert.Equal(OpenFolder, File.GetUnixFileMode(folder.FullName));
        foreach (var file in Directory.GetFiles(folder.FullName))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task A_second_owner_by_another_name_of_the_file_is_refused_too()
    {
        using var owner = Open();
        var other = Path.Combine(Path.GetDirectoryName(file.Path)!, "other.db");
        File.CreateSymbolicLink(other, file.Path);
        using var second = new SqliteStore(other, Synchronous.Full);

        var refusal = await Assert.ThrowsAsync<IOException>(() => second.Open(Now));
        Assert.Contains("in use by another process", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_second_name_is_refused_by_either_because_each_would_have_a_log_of_its_own()
    {
        if (!OperatingSystem.IsLinux()) return;
        Open().Dispose();
        var other = Path.Combine(Path.GetDirectoryName(file.Path)!, "other.db");
        using (var link = System.Diagnostics.Process.Start("ln", [file.Path, other])) await link.WaitForExitAsync(Now);

        foreach (var name in (string[])[file.Path, other])
        {
            using var store = new SqliteStore(name, Synchronous.Full);
            var refusal = await Assert.ThrowsAsync<IOException>(() => store.Open(Now));
            Assert.Contains("has another name too", refusal.Message, StringComparison.Ordinal);
        }

        File.Delete(other);
        using var alone = Open();
        await Insert(alone, "a");
    }

    [Fact]
    public async Task A_name_that_leads_to_a_file_that_is_not_there_yet_makes_that_file()
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        var name = Path.Combine(folder.FullName, "name.db");
        File.CreateSymbolicLink(name, Path.Combine(folder.FullName, "elsewhere", "store.db"));
        using var store = new SqliteStore(name, Synchronous.Full);
        await Insert(store, "a");

        Assert.True(File.Exists(Path.Combine(folder.FullName, "elsewhere", "store.db")));
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
        new SqliteStore(file.Path, Synchronous.Full).Dispose();

        Assert.False(File.Exists(file.Path));
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
        using (var raw = RawConnection.To(file.Path))
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

        Assert.False(File.Exists(file.Path + "-wal"));
    }

    private SqliteStore Open()
    {
        var store = new SqliteStore(file.Path, Synchronous.Full);
        store.Open(Now);
        return store;
    }

    private static async Task<string> Insert(SqliteStore store, string key) =>
        Assert.IsType<CommitResult.Committed>(await store.Commit("p", [new Change.Insert(key, default)], Now)).ETags[0];
}
