using MicroAssignBot.Bot.Tests.PersonalData;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Azure;

namespace MicroAssignBot.EndToEnd.Tests.Azurite;

/// <summary>What a person is given is what is deleted, row by row, over the table service.</summary>
public sealed class PersonalRowsOverTablesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Every_row_about_a_person_is_given_to_them_and_gone_when_they_want_it_gone()
    {
        var store = new AzureTableStore(new StorageOptions { ConnectionString = azurite.ConnectionString, Table = "personalrows" });
        await store.Open(TestContext.Current.CancellationToken);
        await LivelyLife.IsGivenAndGone(store);
    }
}
