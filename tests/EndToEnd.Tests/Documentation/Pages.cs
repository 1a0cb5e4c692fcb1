using System.Text.RegularExpressions;

namespace MicroAssignBot.EndToEnd.Tests.Documentation;

/// <summary>A page that people read in the repository.</summary>
/// <param name="Path">In the working copy.</param>
internal sealed record DocumentPage(string Path)
{
    public string Name => System.IO.Path.GetRelativePath(Repository.Root, Path);

    /// <summary>Without what stands between fences, which is code.</summary>
    public string Text { get; } = Pages.Fenced().Replace(File.ReadAllText(Path), "");
}

internal static partial class Pages
{
    /// <summary>Those at the root, and all under docs.</summary>
    public static IReadOnlyList<DocumentPage> All { get; } =
    [
        .. Directory.GetFiles(Repository.Root, "*.md")
            .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal).Select(path => new DocumentPage(path)),
    ];

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    internal static partial Regex Fenced();
}
