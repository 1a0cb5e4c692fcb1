using System.Text.RegularExpressions;

namespace MicroAssignBot.EndToEnd.Tests.Documentation;

public sealed partial class KeptPictureTests
{
    [Fact]
    public void Every_kept_picture_is_shown_on_a_page_and_every_one_shown_is_kept()
    {
        var shown = Pages.All.SelectMany(page => PictureName().Matches(page.Text).Select(match => match.Groups[1].Value));

        Assert.Equal(Names("*.png"), shown.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Names("*.png"), Names("*.txt"));
    }

    [Fact]
    public void Every_kept_picture_of_a_card_is_drawn_anew_by_a_test() => Assert.Equal(
        DocumentedCards.All.Select(shown => shown.Picture).Order(StringComparer.Ordinal), Names("card-*.png"));

    [GeneratedRegex(@"pictures/([\w-]+)\.png")]
    private static partial Regex PictureName();

    private static IEnumerable<string> Names(string pattern) =>
        Directory.GetFiles(Pictures.Folder, pattern).Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);
}
