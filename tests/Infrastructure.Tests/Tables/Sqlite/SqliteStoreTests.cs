using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;

namespace MicroAssignBot.Infrastructure.Tests.Tables.Sqlite;

public sealed class SqliteStoreTests : StoreContract, IDisposable
{
    private readonly TemporaryFile file = new();
    private readonly SqliteStore store;

    public SqliteStoreTests() => store = new(file.Path, Synchronous.Off);

    protected override IStore Store => store;

    public void Dispose()
    {
        store.Dispose();
        file.Dispose();
    }
}
