using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Azure;
using MicroAssignBot.Infrastructure.Tests.Tables;

namespace MicroAssignBot.EndToEnd.Tests.Azurite;

public sealed class AzuriteContractTests(AzuriteFixture azurite) : StoreContract, IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly AzureTableStore store = new(new StorageOptions { ConnectionString = azurite.ConnectionString });

    protected override IStore Store => store;

    // Every test opens the same table; all but the first find it there.
    public async ValueTask InitializeAsync() => await store.Open(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
