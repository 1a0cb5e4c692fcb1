using System.Diagnostics;
using MicroAssignBot.Bot.Tests.Outbox.Simulation;
using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.Bot.Tests.Outbox;

/// <summary>
/// Runs whole worlds that a seed decides, other ones each time. SEED says where to begin, SEEDS how many; TRACE names a file for
/// the story of the one that failed.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    // Each rate of faults with each way of sweeping.
    private const int Each = 12;

    private static readonly int Steps = Seeds.Choose(2000, 3000, 3000);

    private static readonly int Usually = Each * Seeds.Choose(1, 2, 2);

    private static readonly string[] Expected =
        [.. Fates.Results, Fates.OldCard, Fates.LostAnswer, Fates.StillSaving, Fates.LateCall, Fates.LateCommit];

    private static readonly HashSet<CancelReason> Reasons = [CancelReason.OutcomeUnknown, CancelReason.Failed, CancelReason.Overtaken];

    [Fact]
    public void Nothing_is_lost_said_twice_or_left_old_whatever_goes_wrong()
    {
        var watch = Stopwatch.StartNew();
        var fates = new Fates();
        var cancelled = new HashSet<CancelReason>();
        var (ran, happened, sent, repeated, arrived, late) = (0, 0, 0, 0, 0, 0);
        foreach (var seed in Seeds.Until(Usually, () => Seeds.IsShort || IsSeen()))
        {
            var run = new Run(seed, Steps);
            if (run.Go() is { } failure)
            {
                if (Environment.GetEnvironmentVariable("TRACE") is { } file) File.WriteAllText(file, run.World.Story(int.MaxValue));
                var again = $"{(Seeds.IsShort ? "" : "SWEEPS=long ")}SEED={seed} SEEDS=1";
                Assert.Fail($"{again}: {failure}{Environment.NewLine}{run.World.Story()}");
            }

            ran++;
            happened += run.World.Journal.Events;
            sent += run.World.Journal.Settlements.Sent;
            repeated += run.World.Journal.Settlements.Repeated;
            arrived += run.World.Journal.Arrivals.Count;
            late += run.Invariants.LateAnswers;
            fates.Add(run.World.Fates);
            cancelled.UnionWith(run.World.Journal.Settlements.Cancelled.Keys);
        }

        Figures.Print(
            output,
            $"{ran} seeds from {Seeds.First}: {happened} events, {arrived} arrivals, {sent} sent, "
            + $"{repeated} repeated, {late} late answers, {fates}; cancelled as {string.Join(", ", cancelled.Order())}; {watch.Elapsed}");
        if (ran < Usually || Seeds.IsShort) return;
        Assert.All(Expected, fate => Assert.True(fates[fate] > 0, $"It never came to {fate}, from seed {Seeds.First}."));
        Assert.Superset(Reasons, cancelled);

        bool IsSeen() => Expected.All(fate => fates[fate] > 0) && Reasons.IsSubsetOf(cancelled);
    }
}
