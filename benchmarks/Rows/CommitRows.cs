using MicroAssignBot.Benchmarks.Measuring;
using MicroAssignBot.Benchmarks.Roles;
using MicroAssignBot.Benchmarks.Scenes;

namespace MicroAssignBot.Benchmarks.Rows;

/// <summary>
/// Turns that commit: each learner accepts the task and takes its three hints, one click a lap, and each click is followed by the
/// update of the card.
/// </summary>
internal sealed class CommitRows(RunningRoles roles, Table table, string folder)
{
    private const int Few = 16;
    private const int Many = 64;
    private const int Rounds = 6;
    private const int WarmUps = 6;
    private const int Clicking = BenchmarkPeople.Learners - TurnRows.Readers;
    private const double MostAsked = 1000;
    private static readonly TimeSpan Stall = TimeSpan.FromSeconds(3);

    public async Task Commit(CancellationToken cancellationToken)
    {
        var flushes = DiskSpeed.FlushesPerSecond(folder);
        await WarmUp(cancellationToken);
        await Console.Error.WriteLineAsync($"Warm; measuring {FloorRole.Commit} …");
        var measured = new List<Round>();
        for (var part = 0; part < Rounds; part++) measured.Add(await Part(part, cancellationToken));
        table.Ratio("a click that commits, embedded store: CPU", TurnRows.Ratio(measured, sample => sample.Cpu), 5);
        table.Add("a click that commits: allocation", $"{TurnRows.Ratio(measured, sample => sample.Allocated):F1} ×", $"", null);
        var crowd = await roles.OnProduct(Many, Clicking, Click(4, 0), Answers.IsCard, cancellationToken);
        Crowd(crowd, flushes);
        table.Detail("a click that commits, floor", [.. measured.Select(round => round.Floor)]);
        table.Detail("a click that commits, product", [.. measured.Select(round => round.Product)]);
        table.Detail("a click that commits, product, 64 connections", [crowd]);
        table.Detail($"fdatasync: {flushes:F0} a second");
    }

    // A learner has four clicks to give: two of them go into this. What is called often is compiled twice, the second time with what
    // was seen of it, so there must be calls after each.
    private async Task WarmUp(CancellationToken cancellationToken)
    {
        const int Clicks = Clicking / WarmUps;
        foreach (var lap in new[] { 1, 2 })
        {
            for (var part = 0; part < WarmUps; part++)
            {
                var click = Click(lap, part * Clicks);
                await roles.OnFloor(FloorRole.Commit, Few, Clicks, click, cancellationToken);
                await roles.OnProduct(Few, Clicks, click, Answers.IsCard, cancellationToken);
                await Measurement.Settle(roles.Product, cancellationToken);
            }
        }
    }

    private void Crowd(Measurement crowd, double flushes)
    {
        var least = Math.Min(MostAsked, flushes / 5);
        table.Add(
            "durable commits a second, 64 connections", $"{crowd.CommitsPerSecond:F0}", $"≥ {least:F0}", crowd.CommitsPerSecond >= least);
        table.Add(
            "64 connections, a click that commits: errors, slowest answer",
            $"{crowd.Load.Errors}, {crowd.Load.Slowest.TotalMilliseconds:F0} ms",
            $"0, no stall (3 s)",
            crowd.Load.Errors == 0 && crowd.Load.Slowest < Stall);
    }

    /// <summary>Some of the learners do their third lap; the floor answers as many clicks before.</summary>
    private async Task<Round> Part(int part, CancellationToken cancellationToken)
    {
        const int Clicks = Clicking / Rounds;
        var click = Click(3, part * Clicks);
        var floor = await roles.OnFloor(FloorRole.Commit, Few, Clicks, click, cancellationToken);
        return new Round(floor, await roles.OnProduct(Few, Clicks, click, Answers.IsCard, cancellationToken));
    }

    /// <summary>The card shows version 1 in the first lap, and each click takes it to the next.</summary>
    private Func<int, byte[]> Click(int lap, int from) => place =>
    {
        var learner = TurnRows.Readers + from + place;
        return lap == 1
            ? roles.Activities.OnTask(learner, "accept", 1, ",\"start\":\"now\"")
            : roles.Activities.OnTask(learner, "hint", lap);
    };
}
