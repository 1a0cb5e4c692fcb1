using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;
using Microsoft.Data.Sqlite;

namespace MicroAssignBot.Infrastructure.Tests.Tables.Sqlite;

/// <summary>Faults are laid into the file itself, as triggers that fail when a certain key is written.</summary>
public sealed class DiskFaultTests : IDisposable
{
    private readonly TemporaryFile file = new();
    private readonly SqliteStore store;

    public DiskFaultTests()
    {
        store = new(file.Path, Synchronous.Full);
        store.Open(CancellationToken.None);
        using var raw = RawConnection.To(file.Path);
        raw.Run("""
            CREATE TABLE whole (id INTEGER PRIMARY KEY);
            CREATE TABLE broken (id INTEGER REFERENCES whole DEFERRABLE INITIALLY DEFERRED);
            CREATE TRIGGER at_commit AFTER INSERT ON rows WHEN new.key = 'at-commit' BEGIN INSERT INTO broken VALUES (1); END;
            CREATE TRIGGER at_write AFTER INSERT ON rows WHEN new.key = 'at-write' BEGIN SELECT RAISE(ROLLBACK, 'fault'); END;
            """);
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        store.Dispose();
        file.Dispose();
    }

    [Theory]
    [InlineData("at-commit")]
    [InlineData("at-write")]
    public async Task A_fault_leaves_the_outcome_unknown_and_the_next_transaction_is_written(string key)
    {
        var broken = await store.Commit("p", [new Change.Insert("a", default), new Change.Insert(key, default)], Now);

        Assert.IsType<SqliteException>(Assert.IsType<CommitResult.OutcomeUnknown>(broken).Cause);
        Assert.Null(await store.Get("p", "a", Now));
        Assert.IsType<CommitResult.Committed>(await store.Commit("p", [new Change.Insert("a", default)], Now));
        Assert.NotNull(await store.Get("p", "a", Now));
    }
}
