namespace MicroAssignBot.Benchmarks.Measuring;

/// <summary>The programs beside this one, as they were built with it.</summary>
internal static class Binaries
{
    public static string Benchmark { get; } = Of("MicroAssignBot.Benchmarks");

    public static string Bot { get; } = Of("MicroAssignBot.Bot");

    private static string Of(string name) => Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? name + ".exe" : name);
}
