using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;
using Microsoft.Data.Sqlite;

namespace MicroAssignBot.Infrastructure.Tests.Tables.Sqlite;

/// <summary>Faults are laid into the file itself, as triggers that fail when a certain key is written.</summary>
public sealed class DiskFaultTests : IDisposable
{
    private readonly TemporaryFile _file = new();
    private readonly SqliteStore _store;

    public DiskFaultTests()
    {
        _store = new(_file.Path, Synchronous.Full);
        _store.Open(CancellationToken.None);
        using var raw = RawConnection.To(_file.Path);
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
        _store.Dispose();
        _file.Dispose();
    }

    [Theory]
    [InlineData("at-commit")]
    [InlineData("at-write")]
    public async Task A_fault_leaves_the_outcome_unknown_and_the_next_transaction_is_written(string key)
    {
        var broken = await _store.Commit("p", [new Change.Insert("a", default), new Change.Insert(key, default)], Now);

        Assert.IsType<SqliteException>(Assert.IsType<CommitResult.Unknown>(broken).Cause);
        Assert.Null(await _store.Get("p", "a", Now));
        Assert.IsType<CommitResult.Committed>(await _store.Commit("p", [new Change.Insert("a", default)], Now));
        Assert.NotNull(await _store.Get("p", "a", Now));
    }
}
