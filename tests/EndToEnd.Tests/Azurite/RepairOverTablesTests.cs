using MicroAssignBot.Bot.Tests.CommandLine;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Azure;

namespace MicroAssignBot.EndToEnd.Tests.Azurite;

/// <summary>What leads have of others is worked out anew, over the table service.</summary>
public sealed class RepairOverTablesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task What_was_corrupted_is_put_right_and_is_right_the_next_time()
    {
        var store = new AzureTableStore(new StorageOptions { ConnectionString = azurite.ConnectionString, Table = "repaired" });
        await store.Open(TestContext.Current.CancellationToken);
        await CorruptedReadSide.IsPutRight(store);
    }
}
