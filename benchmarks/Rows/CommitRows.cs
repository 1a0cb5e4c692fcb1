using MicroAssignBot.Benchmarks.Measuring;
using MicroAssignBot.Benchmarks.Roles;
using MicroAssignBot.Benchmarks.Scenes;

namespace MicroAssignBot.Benchmarks.Rows;

/// <summary>
/// Turns that commit: each learner accepts the task and takes its three hints, one click a lap, and each click is followed by the
/// update of the card.
/// </summary>
internal sealed class CommitRows(Stage stage, Table table, string folder)
{
    private const int Few = 16;
    private const int Many = 64;
    private const int Clicking = Cast.Learners - TurnRows.Readers;
    private const double MostAsked = 1000;

    public async Task Commit(CancellationToken cancellationToken)
    {
        var flushes = Disk.FlushesPerSecond(folder);
        var measured = new List<Round> { await Half(1, 0, Many, cancellationToken) };
        var crowd = await Half(1, 1, Many, cancellationToken);
        foreach (var lap in new[] { 2, 3 })
        {
            measured.Add(await Half(lap, 0, Few, cancellationToken));
            measured.Add(await Half(lap, 1, Few, cancellationToken));
        }

        var counted = measured[1..];
        table.Ratio("a click that commits, embedded store: CPU", TurnRows.Ratio(counted, sample => sample.Cpu), 6);
        table.Add("a click that commits: allocation", $"{TurnRows.Ratio(counted, sample => sample.Allocated):F1} ×", $"", null);
        Durable(crowd.Product, flushes, await Last(cancellationToken));
        table.Detail("a click that commits, floor", [.. counted.Select(round => round.Floor)]);
        table.Detail("a click that commits, product", [.. counted.Select(round => round.Product)]);
        table.Detail("a click that commits, product, 64 connections", [crowd.Product]);
        table.Detail($"fdatasync: {flushes:F0} a second");
    }

    private Task<Sample> Last(CancellationToken cancellationToken) =>
        stage.OnProduct(Many, Clicking, Click(4, 0), Answers.IsCard, cancellationToken);

    private void Durable(Sample first, double flushes, Sample last)
    {
        var best = Math.Max(first.CommitsPerSecond, last.CommitsPerSecond);
        var least = Math.Min(MostAsked, flushes / 5);
        var errors = first.Load.Errors + last.Load.Errors;
        table.Add("durable commits a second, 64 connections", $"{best:F0}", $"≥ {least:F0}", best >= least);
        table.Add(
            "64 connections, a click that commits: errors, slowest answer",
            $"{errors}, {Math.Max(first.Load.Slowest.TotalMilliseconds, last.Load.Slowest.TotalMilliseconds):F0} ms",
            $"0, no stall (3 s)",
            errors == 0 && last.Load.Slowest < TimeSpan.FromSeconds(3) && first.Load.Slowest < TimeSpan.FromSeconds(3));
    }

    /// <summary>Half of the learners do their lap; the floor answers as many clicks before.</summary>
    private async Task<Round> Half(int lap, int half, int connections, CancellationToken cancellationToken)
    {
        var click = Click(lap, half * Clicking / 2);
        var floor = await stage.OnFloor(FloorRole.Commit, connections, Clicking / 2, click, cancellationToken);
        var product = await stage.OnProduct(connections, Clicking / 2, click, Answers.IsCard, cancellationToken);
        return new Round(floor, product);
    }

    /// <summary>The card shows version 1 in the first lap, and each click takes it to the next.</summary>
    private Func<int, byte[]> Click(int lap, int from) => place =>
    {
        var learner = TurnRows.Readers + from + place;
        return lap == 1
            ? stage.Activities.OnTask(learner, "accept", 1, ",\"start\":\"now\"")
            : stage.Activities.OnTask(learner, "hint", lap);
    };
}
