using System.Text.Json.Nodes;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests;

/// <summary>The title of a link comes from its author, who may want another host to be believed.</summary>
public class LinkTextTests
{
    private const string Evil = "https://evil.example/login";

    [Theory]
    [InlineData("https://contoso.sharepoint.com/brand")]
    [InlineData("contoso.sharepoint.com")]
    [InlineData("Brand: contoso.com")]
    [InlineData("contoso。com")]
    [InlineData("contoso．com")]
    [InlineData("contoso\u2024com")]
    [InlineData("contoso·com")]
    [InlineData("contoso\u200B.com")]
    [InlineData("contoso.\u200Bcom")]
    [InlineData("contoso.\u2009com")]
    [InlineData("contoso\u2215brand")]
    [InlineData("contoso\u0660com")]
    [InlineData("intranet/brand")]
    public void A_title_that_could_be_an_address_is_plain_text_beside_the_host_that_opens(string title)
    {
        var (text, links) = Shown(new ToolLink(title, Evil), null);

        Assert.EndsWith(" at evil.example", text, StringComparison.Ordinal);
        Assert.Equal(["evil.example"], links);
    }

    [Theory]
    [InlineData("PageSpeed Insights")]
    [InlineData("Our brand, in short: what it's for")]
    [InlineData("Step 1. Read it!")]
    [InlineData("The guide (first half)")]
    [InlineData("“Plain words” for well-known terms…")]
    [InlineData("C# for beginners")]
    [InlineData("مرجع کوتاه")]
    [InlineData("हिन्दी शैली")]
    [InlineData("用語集（初級）")]
    [InlineData("👩‍💻 Try it")]
    public void Plain_words_are_the_link(string title) => Assert.Equal([title], Shown(new ToolLink(title, Evil), null).Links);

    [Fact]
    public void A_course_shows_its_host_too()
    {
        var (text, links) = Shown(null, new ToolLink("learn.contoso.com", Evil));

        Assert.Equal("Course: learn.contoso.com at evil.example", text);
        Assert.Equal(["evil.example"], links);
    }

    [Fact]
    public void A_title_that_is_the_host_itself_is_said_once() => Assert.Equal(
        ["evil.example"], Shown(new ToolLink("Evil.example", Evil), null).Links);

    [Fact]
    public void A_host_that_looks_like_another_is_shown_as_it_is_looked_up() => Assert.Equal(
        ["xn--cntoso-wqf.com:8443"], Shown(new ToolLink("contoso.com", "https://c\u043Entoso.com:8443/"), null).Links);

    private static (string Text, IReadOnlyList<string> Links) Shown(ToolLink? link, ToolLink? course)
    {
        var item = new CatalogueItem(Entry with { Links = link is null ? [] : [link], Course = course });
        var card = EntryCard.Render(
            item, Domain.Catalogue.Catalogue.Create([new Skill(Search, "Writing for search")], [item]),
            new EntryRights(MayEdit: false, MayWrite: false, MayTake: true), new Click.CataloguePage(), For(Amara), Form.None);
        var runs = card.Root().Objects()
            .Where(one => one["selectAction"] is JsonObject action && action.Kind() == "Action.OpenUrl").ToList();
        var all = Assert.Single(runs).Parent!.AsArray().OfType<JsonObject>();
        return (string.Concat(all.Select(run => run.String("text"))), [.. runs.Select(run => run.String("text")!)]);
    }
}
