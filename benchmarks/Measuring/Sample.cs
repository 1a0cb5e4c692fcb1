using MicroAssignBot.Benchmarks.Roles;

namespace MicroAssignBot.Benchmarks.Measuring;

/// <summary>What one round of requests cost the process that answered them.</summary>
/// <param name="Cpu">Microseconds a request.</param>
/// <param name="Allocated">Bytes a request.</param>
/// <param name="CommitsPerSecond">Durable transactions, until the last that the requests left to do.</param>
internal sealed record Sample(double Cpu, double Allocated, double CommitsPerSecond, LoadResult Load)
{
    public static async Task<Sample> Of(RoleProcess process, Func<Task<LoadResult>> round, CancellationToken cancellationToken)
    {
        var before = await process.Usage(cancellationToken);
        var began = TimeProvider.System.GetTimestamp();
        var load = await round();
        var after = await process.Usage(cancellationToken);
        var elapsed = TimeProvider.System.GetElapsedTime(began);
        return Of(before, after, elapsed, load);
    }

    private static Sample Of(Usage before, Usage after, TimeSpan elapsed, LoadResult load) => new(
        (after.Cpu - before.Cpu).TotalMicroseconds / load.Requests,
        (after.Allocated - before.Allocated) / (double)load.Requests,
        (after.Commits - before.Commits) / elapsed.TotalSeconds,
        load);
}

/// <summary>One round of the floor and one of the product, one after the other, so that what else the machine does falls on both.</summary>
internal sealed record Round(Sample Floor, Sample Product);

internal static class Medians
{
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
