using MicroAssignBot.Bot.Tests.Delivery.Simulation;
using MicroAssignBot.Infrastructure.Tables.Sqlite;

namespace MicroAssignBot.Bot.Tests.Delivery;

/// <summary>
/// Store and connector fall silent for a process after each of its steps in turn, which take effect or do not. Others go on;
/// what always holds must hold, and in the end nothing may be owed. Where a seed says what goes wrong besides, SEED is the first
/// and SEEDS how many there are.
/// </summary>
public sealed class DeathAtEveryStepTests(ITestOutputHelper output)
{
    public static TheoryData<string> Procedures => Deaths.Procedures;

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Whatever_step_a_process_dies_at_others_do_what_it_owed(string procedure) =>
        Figures.Print(output, $"{Deaths.AtEveryStep(procedure, null)} steps");

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Two_processes_that_die_one_after_the_other_leave_nothing_undone(string procedure)
    {
        for (var first = 1; first <= Deaths.MostSteps; first++)
        {
            var reached = false;
            for (var second = 1; second <= Deaths.MostSteps; second += 2)
            {
                using var scene = Deaths.Begin(procedure, first, first % 2 == 0, null, out var victim);
                reached = !victim.IsAlive;
                var heir = scene.Start();
                (heir.SilentFrom, heir.DoesLast) = (second, second % 4 == 1);
                for (var wait = 0; wait < 4; wait++) scene.Pass(TimeSpan.FromSeconds(65));
                var died = !heir.IsAlive;
                scene.ComeToRest();
                if (!died) break;
            }

            if (!reached) return;
        }

        Assert.Fail("A procedure does not end.");
    }

    [Fact]
    public void Nor_does_it_matter_what_goes_wrong_besides()
    {
        var seeds = Seeds.Of(3).ToList();
        var fates = Deaths.InAll(seeds, null);

        Figures.Print(output, $"{seeds.Count} seeds from {Seeds.First}: {fates}");
        string[] met = [
            Fates.UnknownCommit, Fates.UnknownCall, Fates.LateCommit, Fates.LateCall, Fates.NotFound, Fates.Refused, Fates.OldCard,
            Fates.Shared, Fates.Heard, Fates.Released];
        Assert.All(met, fate => Assert.True(fates[fate] > 0, $"It never came to {fate}."));
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void It_is_the_same_over_the_embedded_store(string procedure) =>
        OverEmbeddedStore(store => Deaths.AtEveryStep(procedure, store));

    [Fact]
    public void Nor_does_it_matter_over_the_embedded_store_what_goes_wrong_besides() =>
        OverEmbeddedStore(store => Figures.Print(output, $"Seed {Seeds.First}: {Deaths.InAll(Seeds.Of(1), store)}"));

    private static void OverEmbeddedStore(Action<SqliteStore> test)
    {
        var folder = Directory.CreateTempSubdirectory("microassign-");
        try
        {
            using var store = new SqliteStore(Path.Combine(folder.FullName, "store.db"), Synchronous.Off);
            test(store);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
