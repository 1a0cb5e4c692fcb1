using MicroAssignBot.Benchmarks.Roles;

namespace MicroAssignBot.Benchmarks.Measuring;

/// <summary>What one round of requests cost the process that answered them.</summary>
/// <param name="Cpu">Microseconds a request.</param>
/// <param name="Allocated">Bytes a request.</param>
/// <param name="CommitsPerSecond">Durable transactions, until the last that the requests left to do.</param>
internal sealed record Measurement(double Cpu, double Allocated, double CommitsPerSecond, LoadResult Load)
{
    private const int MostRounds = 20;
    private const int FewMethods = 10;
    private static readonly TimeSpan Compiling = TimeSpan.FromMilliseconds(500);

    public static async Task<Measurement> Take(RoleProcess process, Func<Task<LoadResult>> round, CancellationToken cancellationToken)
    {
        var before = await process.Usage(cancellationToken);
        var began = TimeProvider.System.GetTimestamp();
        var load = await round();
        var after = await process.Usage(cancellationToken);
        var elapsed = TimeProvider.System.GetElapsedTime(began);
        return Create(before, after, elapsed, load);
    }

    /// <summary>Rounds that are not counted, until the process runs the code that is compiled of what runs often.</summary>
    public static async Task WarmUp(RoleProcess process, Func<Task<LoadResult>> round, CancellationToken cancellationToken)
    {
        var before = await process.Usage(cancellationToken);
        for (var rounds = 0; rounds < MostRounds; rounds++)
        {
            await round();
            await Task.Delay(Compiling, TimeProvider.System, cancellationToken);
            var after = await process.Usage(cancellationToken);
            if (after.Compiled - before.Compiled < FewMethods) return;
            before = after;
        }
    }

    /// <summary>For rounds that can be run only once: waits until the process has compiled what they made busy.</summary>
    public static async Task Settle(RoleProcess process, CancellationToken cancellationToken)
    {
        var before = await process.Usage(cancellationToken);
        for (var rounds = 0; rounds < MostRounds; rounds++)
        {
            await Task.Delay(Compiling, TimeProvider.System, cancellationToken);
            var after = await process.Usage(cancellationToken);
            if (after.Compiled - before.Compiled < FewMethods) return;
            before = after;
        }
    }

    private static Measurement Create(Usage before, Usage after, TimeSpan elapsed, LoadResult load) => new(
        (after.Cpu - before.Cpu).TotalMicroseconds / load.Requests,
        (after.Allocated - before.Allocated) / (double)load.Requests,
        (after.Commits - before.Commits) / elapsed.TotalSeconds,
        load);
}

/// <summary>One round of the floor and one of the product, one after the other, so that what else the machine does falls on both.</summary>
internal sealed record Round(Measurement Floor, Measurement Product);

internal static class Medians
{
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
