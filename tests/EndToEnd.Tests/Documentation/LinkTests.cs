using System.Text.RegularExpressions;

namespace MicroAssignBot.EndToEnd.Tests.Documentation;

public sealed partial class LinkTests
{
    [Fact]
    public void Every_link_between_pages_leads_to_a_file_and_a_heading_that_are_there()
    {
        var links = Pages.All.SelectMany(page => Targets(page).Select(target => (Page: page, Target: target))).ToList();

        Assert.NotEmpty(links);
        Assert.Empty(links.Where(link => !LeadsSomewhere(link.Page, link.Target)).Select(link => $"{link.Page.Name}: {link.Target}"));
    }

    [Fact]
    public void The_guide_is_linked_from_the_front_page() => Assert.Contains(
        "docs/guide/README.md", Targets(Pages.All.Single(page => page.Name == "README.md")));

    private static IEnumerable<string> Targets(DocumentPage page) => Link().Matches(page.Text).Concat(Source().Matches(page.Text))
        .Select(match => match.Groups[1].Value).Where(target => !Elsewhere().IsMatch(target));

    private static bool LeadsSomewhere(DocumentPage page, string target)
    {
        var parts = target.Split('#');
        var path = parts[0].Length == 0 ? page.Path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page.Path)!, parts[0]));
        return Path.Exists(path) && (parts.Length == 1 || Headings(new DocumentPage(path)).Contains(parts[1]));
    }

    /// <summary>As GitHub names them in links.</summary>
    private static IEnumerable<string> Headings(DocumentPage page) => Heading().Matches(page.Text)
        .Select(match => Mark().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("""<img src="([^"]+)" """)]
    private static partial Regex Source();

    [GeneratedRegex("^[a-z]+:")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex Mark();
}
