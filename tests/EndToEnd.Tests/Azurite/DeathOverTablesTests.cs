using MicroAssignBot.Bot.Tests;
using MicroAssignBot.Bot.Tests.Outbox.Simulation;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Azure;

namespace MicroAssignBot.EndToEnd.Tests.Azurite;

/// <summary>What is shown of the engine over a store in memory and the embedded one, over the table service.</summary>
public sealed class DeathOverTablesTests(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    // The emulator looks through a whole table for each query.
    private readonly AzureTableStore store = new(
        new StorageOptions { ConnectionString = azurite.ConnectionString, Table = $"deaths{Guid.NewGuid():N}" });

    public static TheoryData<string> Procedures => [.. Drawn(Seeds.Choose(3, 1, 1))];

    public async ValueTask InitializeAsync() => await store.Open(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Whatever_step_a_process_dies_at_others_do_what_it_owed_over_tables_too(string procedure) =>
        Figures.Print(output, Seeds.IsWhole
            ? $"{Deaths.AtEveryStep(procedure, store, which: Deaths.OneIn(8))} steps"
            : Deaths.AtOneStep(procedure, store));

    [Fact]
    public void Nor_does_it_matter_over_tables_what_goes_wrong_besides()
    {
        var fates = new Fates();
        if (Seeds.IsWhole) fates = Deaths.InAll(Seeds.Take(1), store, Deaths.OneIn(32));
        else foreach (var procedure in Drawn(Seeds.Choose(9, 3, 3))) Deaths.AtOneStep(procedure, store, Trouble.OfSeed(Seeds.First, fates));
        Figures.Print(output, $"Seed {Seeds.First}: {fates}");
    }

    /// <summary>One procedure of so many, another one with each seed.</summary>
    private static IEnumerable<string> Drawn(int oneIn) => Seeds.Part(Deaths.Names, oneIn);
}
