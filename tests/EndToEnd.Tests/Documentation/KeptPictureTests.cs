using System.Text.RegularExpressions;

namespace MicroAssignBot.EndToEnd.Tests.Documentation;

public sealed partial class KeptPictureTests
{
    [Fact]
    public void Every_kept_picture_is_shown_on_a_page_and_every_one_shown_is_kept()
    {
        var shown = Pages().SelectMany(page => PictureName().Matches(File.ReadAllText(page)).Select(match => match.Groups[1].Value));

        Assert.Equal(Names("*.png"), shown.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Names("*.png"), Names("*.txt"));
    }

    [GeneratedRegex(@"pictures/([\w-]+)\.png")]
    private static partial Regex PictureName();

    private static IEnumerable<string> Pages() => Directory
        .GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Append(Path.Combine(Repository.Root, "README.md"));

    private static IEnumerable<string> Names(string pattern) =>
        Directory.GetFiles(Pictures.Folder, pattern).Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);
}
