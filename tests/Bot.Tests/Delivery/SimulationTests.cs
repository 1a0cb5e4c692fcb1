using System.Diagnostics;
using MicroAssignBot.Bot.Tests.Delivery.Simulation;

namespace MicroAssignBot.Bot.Tests.Delivery;

/// <summary>
/// Runs whole worlds that a seed decides. SEED says where to begin, SEEDS how many at most, and SECONDS how long more than the
/// fewest are run; TRACE names a file for the story of the one that failed.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    // Each rate of faults with each way of sweeping, four times, however slow the machine is.
    private const int Fewest = 48;

    [Fact]
    public void Nothing_is_lost_said_twice_or_left_old_whatever_goes_wrong()
    {
        var watch = Stopwatch.StartNew();
        var enough = TimeSpan.FromSeconds(Seeds.Number("SECONDS", 15));
        var seeds = Seeds.Of(200).ToList();
        var (ran, committed, sent, repeated, arrived, late) = (0, 0, 0, 0, 0, 0);
        foreach (var seed in seeds.TakeWhile(_ => ran < Fewest || watch.Elapsed < enough))
        {
            var run = new Run(seed, 3000);
            if (run.Go() is { } failure)
            {
                if (Environment.GetEnvironmentVariable("TRACE") is { } file) File.WriteAllText(file, run.World.Story(int.MaxValue));
                Assert.Fail($"Seed {seed}: {failure}{Environment.NewLine}{run.World.Story()}");
            }

            ran++;
            committed += run.Committed;
            sent += run.World.Journal.Settlements.Sent;
            repeated += run.World.Journal.Settlements.Repeated;
            arrived += run.World.Journal.Arrivals.Count;
            late += run.Invariants.LateAnswers;
        }

        Figures.Print(output, $"{ran} seeds from {Seeds.First}: {committed} commands, {arrived} arrivals, {sent} sent, {repeated} repeated, {late} late answers, {watch.Elapsed}");
        Assert.True(ran >= Math.Min(Fewest, seeds.Count), $"Only {ran} seeds were run.");
    }
}
