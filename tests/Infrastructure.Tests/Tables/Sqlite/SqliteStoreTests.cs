using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;

namespace MicroAssignBot.Infrastructure.Tests.Tables.Sqlite;

public sealed class SqliteStoreTests : StoreContract, IDisposable
{
    private readonly TemporaryFile _file = new();
    private readonly SqliteStore _store;

    public SqliteStoreTests() => _store = new(_file.Path, Synchronous.Off);

    protected override IStore Store => _store;

    public void Dispose()
    {
        _store.Dispose();
        _file.Dispose();
    }
}
