namespace MicroAssignBot.Bot.Tests;

/// <summary>The working copy that these tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    /// <summary>The folders that hold code.</summary>
    public static IReadOnlyList<string> Projects { get; } = ["Bot", "Cards", "Domain", "Infrastructure", "tests", "benchmarks"];

    /// <summary>What somebody has written there, not what a build or an installation has put beside it.</summary>
    public static IEnumerable<string> CodeFiles(string project) =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, project), "*.cs", SearchOption.AllDirectories)
        where !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin" or "node_modules")
        select file;

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MicroAssignBot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
