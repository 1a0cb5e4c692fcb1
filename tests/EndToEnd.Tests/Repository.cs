namespace MicroAssignBot.EndToEnd.Tests;

/// <summary>Where things lie in the working copy that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(NodePackages.Folder, "..", "..", ".."));

    /// <summary>Kept by CI.</summary>
    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "screenshots")).FullName;

    /// <summary>The host as built together with these tests: bin/CONFIGURATION/FRAMEWORK is the same for both.</summary>
    public static string BotFolder { get; } = Path.Combine(Root, "Bot", BuildFolder());

    private static string BuildFolder()
    {
        var here = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        return Path.GetRelativePath(Path.Combine(Root, "tests", "EndToEnd.Tests"), here);
    }
}
