using System.Diagnostics;
using System.Globalization;
using MicroAssignBot.Bot.Tests.Delivery.Simulation;

namespace MicroAssignBot.Bot.Tests.Delivery;

/// <summary>
/// Runs whole worlds that a seed decides. SEED says where to begin, SEEDS how many and SECONDS how long at most; TRACE names a
/// file for the story of the one that failed.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    [Fact]
    public void Nothing_is_lost_said_twice_or_left_old_whatever_goes_wrong()
    {
        var watch = Stopwatch.StartNew();
        var enough = TimeSpan.FromSeconds(Number("SECONDS", 25));
        var first = Number("SEED", 1);
        var most = Number("SEEDS", 200);
        var (committed, sent, repeated, arrived, late) = (0, 0, 0, 0, 0);
        var seed = first;
        for (; seed < first + most && watch.Elapsed < enough; seed++)
        {
            var run = new Run(seed, 3000);
            if (run.Go() is { } failure)
            {
                if (Environment.GetEnvironmentVariable("TRACE") is { } file) File.WriteAllText(file, run.World.Story(int.MaxValue));
                Assert.Fail($"Seed {seed}: {failure}{Environment.NewLine}{run.World.Story()}");
            }

            committed += run.Committed;
            sent += run.World.Journal.Settlements.Sent;
            repeated += run.World.Journal.Settlements.Repeated;
            arrived += run.World.Journal.Arrivals.Count;
            late += run.Invariants.LateAnswers;
        }

        Figures.Print(output, $"{seed - first} seeds from {first}: {committed} commands, {arrived} arrivals, {sent} sent, {repeated} repeated, {late} late answers, {watch.Elapsed}");

        static int Number(string name, int otherwise) =>
            int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
    }
}
