using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests.Elements;

public class LiteralTextTests
{
    [Theory]
    [InlineData("Anna-Lena O'Brien (HR)", "Anna-Lena O'Brien (HR)")]
    [InlineData("[Sign in](https://evil.example)", @"\[Sign in\](https://evil.example)")]
    [InlineData("# Big", @"\# Big")]
    [InlineData("- one\n+ two", "\\- one\n\\+ two")]
    [InlineData("1. one\n23) two", "1\\. one\n23\\) two")]
    [InlineData("v1.5 of *all*", @"v1.5 of \*all\*")]
    [InlineData("<b>&amp;`~|_\\", @"\<b\>\&amp;\`\~\|\_\\")]
    public void Our_sentences_are_never_read_as_markup(string text, string written) => Assert.Equal(written, Markdown.Literal(text));

    [Fact]
    public void A_name_cannot_become_a_link()
    {
        var names = new Dictionary<PersonId, string> { [Jonas] = "[Sign in](https://evil.example)\n# Now" };
        var context = For(Amara) with { Names = names };
        var card = LiveCard.Render(InReview, Sight.Own, Handed, Work.Empty, 0, null, context, Form.None);
        Assert.All(
            card.Root().Objects().Where(item => item.Kind() is "TextBlock"),
            block =>
                Assert.DoesNotContain("](", block.String("text")!.Replace(@"\](", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.DoesNotContain("\n# Now", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Work_is_shown_as_it_was_typed_in_runs_that_no_client_reads_as_markup()
    {
        var runs = Runs("# Not a heading\n[Sign in](https://evil.example/x) and *this*");
        Assert.Equal(
            "# Not a heading\n[Sign in](https://evil.example/x) and *this*", string.Concat(runs.Select(run => run.String("text"))));
        var link = Assert.Single(runs, run => run["selectAction"] is not null);
        Assert.Equal(link.String("text"), link["selectAction"]!.AsObject().String("url"));
    }

    [Theory]
    [InlineData("See https://example.com/a?b=1&c=2.", "https://example.com/a?b=1&c=2")]
    [InlineData("(https://example.com/x)", "https://example.com/x")]
    public void Https_links_can_be_clicked_without_the_full_stop_after_them(string text, string url) =>
        Assert.Equal(url, Assert.Single(Runs(text), run => run["selectAction"] is not null)["selectAction"]!.AsObject().String("url"));

    [Theory]
    [InlineData("https://good.example\\@evil.example")]
    [InlineData("https://good.example/\u202Etxt.exe")]
    [InlineData("https://user:secret@evil.example")]
    [InlineData("http://example.com")]
    [InlineData("https://\u0430pple.com/")]
    [InlineData("javascript:alert(1)")]
    public void Links_that_could_deceive_stay_text(string text) => Assert.All(Runs(text), run => Assert.Null(run["selectAction"]));

    [Fact]
    public void The_same_link_twice_can_be_clicked_twice() =>
        Assert.Equal(2, Runs("https://e.io/a and https://e.io/a").Count(run => run["selectAction"] is not null));

    [Fact]
    public void A_file_without_a_safe_address_is_named_but_not_linked()
    {
        var work = new Work("", [new FileLink("a.docx", "http://e.io/a.docx"), new FileLink("b.docx", "https://e.io/b.docx")]);
        var card = LiveCard.Render(
            InReview, Sight.Review, new Submission(3, 1, work, Thursday), Work.Empty, 0, null, For(Jonas), Form.None);
        var links = card.Root().Objects().Where(item => item.Kind() == "Action.OpenUrl");
        Assert.Equal(["https://e.io/b.docx"], links.Select(link => link.String("url")));
        Assert.Contains("a.docx (I can't link to this file)", card.Root().Objects().Select(item => item.String("text")));
    }

    [Theory]
    [InlineData("https://contoso.sharepoint.com/plan.docx")]
    [InlineData("[plan](https://contoso.sharepoint.com)")]
    [InlineData("\u202Excod.moc.tniopera\u202Chs")]
    public void A_file_is_called_what_its_sender_called_it_and_what_can_be_clicked_is_the_host_where_it_lies(string name)
    {
        var work = new Work("", [new FileLink(name, "https://evil.example/plan.docx")]);
        var card = LiveCard.Render(
            InReview, Sight.Review, new Submission(3, 1, work, Thursday), Work.Empty, 0, null, For(Jonas), Form.None);

        var link = Assert.Single(card.Root().Objects(), run => run["selectAction"] is { } action
            && action.AsObject().Kind() is "Action.OpenUrl");
        Assert.Equal(
            ("evil.example", "https://evil.example/plan.docx"), (link.String("text"), link["selectAction"]!.AsObject().String("url")));
        Assert.Contains($"{PlainText.Clean(name)} at ", card.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', card.Text());
    }

    private static List<System.Text.Json.Nodes.JsonObject> Runs(string text)
    {
        var card = LiveCard.Render(
            InReview, Sight.Review, new Submission(3, 1, new Work(text, []), Thursday), Work.Empty, 0, null, For(Jonas), Form.None);
        var work = card.Root()["body"]!.AsArray().OfType<System.Text.Json.Nodes.JsonObject>()
            .First(element => element.Kind() is "Container" && element.String("style") is "emphasis");
        return [.. work["items"]![0]!["inlines"]!.AsArray().Select(run => run!.AsObject())];
    }
}
