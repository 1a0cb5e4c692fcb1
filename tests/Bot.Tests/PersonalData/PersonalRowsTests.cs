using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;

namespace MicroAssignBot.Bot.Tests.PersonalData;

/// <summary>What a person is given is what is deleted, row by row, over the embedded store.</summary>
public sealed class PersonalRowsTests
{
    [Fact]
    public async Task Every_row_about_a_person_is_given_to_them_and_gone_when_they_want_it_gone()
    {
        var folder = Directory.CreateTempSubdirectory("personal-");
        try
        {
            using var store = new SqliteStore(Path.Combine(folder.FullName, "life.db"), Synchronous.Off);
            await store.Open(TestContext.Current.CancellationToken);
            await LivelyLife.IsGivenAndGone(store);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
