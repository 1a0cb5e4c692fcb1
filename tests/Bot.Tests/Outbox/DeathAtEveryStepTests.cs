using MicroAssignBot.Bot.Tests.Outbox.Simulation;
using MicroAssignBot.Infrastructure.Tables.Sqlite;

namespace MicroAssignBot.Bot.Tests.Outbox;

/// <summary>
/// Store and connector fall silent for a process after each of its steps in turn, which take effect or do not. Others go on;
/// what always holds must hold, and in the end nothing may be owed. Where a seed says what goes wrong besides, SEED is the first
/// and SEEDS how many there are.
/// </summary>
public sealed class DeathAtEveryStepTests(ITestOutputHelper output)
{
    // Drawn anew each time; all pairs would be thousands of plays.
    private static readonly int Pairs = Seeds.Choose(3, 10, 10);
    private const int LikelySteps = 30;

    public static TheoryData<string> Procedures => Deaths.Procedures;

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Whatever_step_a_process_dies_at_others_do_what_it_owed(string procedure) =>
        Figures.Print(
            output, $"{Deaths.AtEveryStep(procedure, null, which: Deaths.OneIn(Seeds.Choose(18, 3, 1)))} steps");

    [Theory]
    [MemberData(nameof(Procedures))]
    public void Two_processes_that_die_one_after_the_other_leave_nothing_undone(string procedure)
    {
        var chance = new Random(Seeds.First);
        for (var pair = 0; pair < Pairs; pair++)
        {
            var (first, second) = (chance.Next(1, LikelySteps), chance.Next(1, LikelySteps));
            using var scene = Deaths.Begin(procedure, first, chance.Next(2) == 0, null, out _);
            var heir = scene.Start();
            (heir.SilentFrom, heir.DoesLast) = (second, chance.Next(2) == 0);
            for (var wait = 0; wait < 4; wait++) scene.Pass(TimeSpan.FromSeconds(65));
            scene.ComeToRest();
        }

        Figures.Print(output, $"{Pairs} pairs of steps, SEED={Seeds.First}");
    }

    [Fact]
    public void Nor_does_it_matter_what_goes_wrong_besides()
    {
        string[] met = [
            Fates.UnknownCommit, Fates.UnknownPost, Fates.UnknownPut, Fates.LateCommit, Fates.LateCall, Fates.NoMessage, Fates.Refused,
            Fates.OldCard,
            Fates.Shared, Fates.Contacted, Fates.StillSaving];
        var (seeds, fates) = (0, new Fates());
        foreach (var seed in Seeds.Until(1, () => met.All(fate => fates[fate] > 0)))
        {
            fates.Add(Deaths.InAll([seed], null, Deaths.OneIn(Seeds.Choose(18, 9, 1))));
            seeds++;
        }

        Figures.Print(output, $"{seeds} seeds from {Seeds.First}: {fates}");
        Assert.All(met, fate => Assert.True(fates[fate] > 0, $"It never came to {fate}."));
    }

    [Fact]
    public void Nudges_beyond_a_days_number_are_folded_and_said_together_the_next_morning()
    {
        using var scene = Deaths.Begin("nudges that are put off, folded and said together", Deaths.MostSteps, true, null, out _);
        scene.ComeToRest();

        Assert.Equal((2, 1), (scene.World.Fates[Fates.Folded], scene.World.Fates[Fates.Together]));
    }

    [Fact]
    public void Who_is_told_to_go_records_what_was_sent_and_releases_it_first()
    {
        using var scene = Deaths.Begin(
            "a shutdown, which records, releases and gives back its shards", Deaths.MostSteps, true, null, out _);
        scene.ComeToRest();

        Assert.Equal(1, scene.World.Fates[Fates.Released]);
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void It_is_the_same_over_the_embedded_store(string procedure) =>
        OverEmbeddedStore(store => Deaths.AtEveryStep(procedure, store, which: Deaths.OneIn(Seeds.Choose(48, 12, 4))));

    [Fact]
    public void Nor_does_it_matter_over_the_embedded_store_what_goes_wrong_besides() =>
        OverEmbeddedStore(
            store =>
                Figures.Print(output, $"Seed {Seeds.First}: {Deaths.InAll(Seeds.Take(1), store, Deaths.OneIn(Seeds.Choose(48, 16, 8)))}"));

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
