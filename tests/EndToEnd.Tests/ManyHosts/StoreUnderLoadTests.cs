using System.Globalization;
using MicroAssignBot.Bot.Tests;
using MicroAssignBot.EndToEnd.Tests.Azurite;
using MicroAssignBot.EndToEnd.Tests.ManyHosts.Store;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Azure;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

[Collection(nameof(Alone))]
public sealed class StoreUnderLoadTests(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>
{
    private const int AtOnce = 1000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_commits_at_once_take_their_turn_and_what_was_said_to_be_done_is_there()
    {
        await using var gate = await StoreGate.Start(azurite.ConnectionString, Cancellation);
        var options = new StorageOptions { ConnectionString = gate.ConnectionString };
        var store = new AzureTableStore(options);
        await store.Open(Cancellation);
        var started = TimeProvider.System.GetTimestamp();

        var results = await Task.WhenAll(
            Enumerable.Range(0, AtOnce).Select(number => store.Commit(Partition(number), Rows, Cancellation).AsTask()));

        var took = TimeProvider.System.GetElapsedTime(started);
        var done = results.Count(result => result is CommitResult.Committed);
        Figures.Print(output, string.Create(
            CultureInfo.InvariantCulture,
            $"{AtOnce} at once in {took.TotalSeconds:F2} s, at most {gate.MostAtOnce} on the wire: {done} done, the others unknown."));
        Assert.DoesNotContain(results, result => result is CommitResult.Conflict);

        // One that is abandoned makes room for the next, although the other side may still be at it.
        Assert.InRange(gate.MostAtOnce, 1, options.MostAtOnce + AtOnce - done);
        for (var number = 0; number < AtOnce; number++)
        {
            var rows = await store.Range(Partition(number), "0", "9", Cancellation).CountAsync(Cancellation);
            Assert.True(results[number] is CommitResult.Committed ? rows == Rows.Length : rows == Rows.Length || rows == 0);
        }
    }

    private static Change[] Rows { get; } = [new Change.Insert("0", new byte[500]), new Change.Insert("1", new byte[500])];

    private static string Partition(int number) => string.Create(CultureInfo.InvariantCulture, $"load-{number % 97}.{number}");
}
