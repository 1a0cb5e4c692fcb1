namespace MicroAssignBot.Benchmarks.Measuring;

/// <summary>The programs beside this one, as they were built with it.</summary>
internal static class Binaries
{
    public static string Benchmark { get; } = PathOf("MicroAssignBot.Benchmarks");

    public static string Bot { get; } = PathOf("MicroAssignBot.Bot");

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? name + ".exe" : name);
}
