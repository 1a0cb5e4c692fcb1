using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Tests.Catalogue;

public sealed class CatalogueRulesTests
{
    [Fact]
    public void A_good_draft_becomes_an_entry_with_everything_it_says()
    {
        var accepted = Assert.IsType<EntryCheck.Valid>(CatalogueRules.Check(
            Drafts.Good with { Expert = "3f2c1a00-0000-4000-8000-000000000001" }, version: 4));

        var entry = accepted.Entry;
        Assert.Equal("seo-test-one-page", entry.Id.ToString());
        Assert.Equal(4, entry.Version);
        Assert.Equal("writing-for-search", entry.Skill.ToString());
        Assert.Equal(1, entry.Level.Value);
        Assert.Equal(TimeSpan.FromMinutes(150), entry.Effort);
        Assert.Equal(new Timebox.Hours(3), entry.Box);
        Assert.Equal(2, entry.Criteria.Count);
        Assert.Equal("https://pagespeed.web.dev/", Assert.Single(entry.Links).Url);
        Assert.Equal(PersonId.Parse("3f2c1a00-0000-4000-8000-000000000001"), entry.Expert);
    }

    [Fact]
    public void An_empty_draft_is_told_everything_it_lacks_at_once()
    {
        var problems = Refused(new EntryDraft(
            Id: null, Skill: null, Level: null, Title: null, Goal: null, Context: null, Effort: null, Box: null,
            Criteria: [], Hints: [], Links: [], Expert: null));

        Assert.Equal(
            ["id", "skill", "level", "title", "goal", "context", "criteria", "effort", "box"],
            problems.Select(problem => problem.Field));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_level_outside_1_to_3_is_refused(int level) =>
        Refuses(Drafts.Good with { Level = level }, new CatalogueProblem.LevelOutOfRange("level", level));

    [Fact]
    public void Texts_may_be_as_long_as_their_limits_and_no_longer()
    {
        Accepts(Drafts.Good with { Title = Text(60), Goal = Text(140), Context = Text(600), Criteria = [Text(140)] });
        Refuses(Drafts.Good with { Title = Text(61) }, new CatalogueProblem.TooLong("title", 61, 60));
        Refuses(Drafts.Good with { Goal = Text(141) }, new CatalogueProblem.TooLong("goal", 141, 140));
        Refuses(Drafts.Good with { Context = Text(601) }, new CatalogueProblem.TooLong("context", 601, 600));
        Refuses(Drafts.Good with { Criteria = ["Short", Text(141)] }, new CatalogueProblem.TooLong("criteria[1]", 141, 140));
        Refuses(Drafts.Good with { Hints = ["Short", Text(281)] }, new CatalogueProblem.TooLong("hints[1]", 281, 280));
    }

    [Theory]
    [InlineData("Line one\nline two")]
    [InlineData(" A space before")]
    [InlineData("A space after ")]
    [InlineData("A bell\u0007")]
    public void Line_breaks_control_characters_and_spaces_at_an_end_are_refused(string title) =>
        Refuses(Drafts.Good with { Title = title }, new CatalogueProblem.Untidy("title"));

    [Fact]
    public void The_goal_is_one_sentence() =>
        Refuses(Drafts.Good with { Goal = "Do this. Then do that." }, new CatalogueProblem.NotOneSentence("goal", 2));

    [Theory]
    [InlineData("Take [one page.")]
    [InlineData("Take one] page.")]
    [InlineData("Take [one [small] page].")]
    [InlineData("Take [ ] home.")]
    public void A_broken_blank_is_refused(string context) =>
        Refuses(Drafts.Good with { Context = context }, new CatalogueProblem.BrokenBlank("context"));

    [Fact]
    public void Blanks_stand_in_the_context_only() =>
        Refuses(Drafts.Good with { Goal = "Test [one page]." }, new CatalogueProblem.BlankNotAllowed("goal"));

    [Fact]
    public void There_are_one_to_four_criteria_up_to_three_hints_and_at_most_three_links()
    {
        var link = Drafts.Good.Links[0];
        Refuses(Drafts.Good with { Criteria = [] }, new CatalogueProblem.WrongNumber("criteria", 0, 1, 4));
        Refuses(Drafts.Good with { Criteria = ["A", "B", "C", "D", "E"] }, new CatalogueProblem.WrongNumber("criteria", 5, 1, 4));
        Refuses(Drafts.Good with { Hints = ["A", "B", "C", "D"] }, new CatalogueProblem.WrongNumber("hints", 4, 0, 3));
        Accepts(Drafts.Good with { Hints = [] });
        Refuses(Drafts.Good with { Links = [link, link, link, link] }, new CatalogueProblem.WrongNumber("links", 4, 0, 3));
        Accepts(Drafts.Good with { Links = [] });
    }

    [Fact]
    public void A_criterion_that_repeats_another_is_refused() =>
        Refuses(Drafts.Good with { Criteria = ["Names it", "names it"] }, new CatalogueProblem.Duplicate("criteria[1]"));

    [Theory]
    [InlineData("http://example.com/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/relative")]
    [InlineData("https://")]
    [InlineData("https://known.example@other.example/")]
    public void A_link_that_is_not_plain_https_is_refused(string url) =>
        Refuses(Drafts.Good with { Links = [new LinkDraft("Tool", url)] }, new CatalogueProblem.NotHttps("links[0].url", url));

    [Fact]
    public void Ids_and_the_expert_have_their_forms()
    {
        Refuses(Drafts.Good with { Id = "Has Spaces" }, new CatalogueProblem.NotAnId("id", "Has Spaces", 60));
        Refuses(Drafts.Good with { Id = "seo\n" }, new CatalogueProblem.NotAnId("id", "seo\n", 60));
        Refuses(Drafts.Good with { Skill = "seo\n" }, new CatalogueProblem.NotAnId("skill", "seo\n", 40));
        Refuses(Drafts.Good with { Skill = "x" }, new CatalogueProblem.NotAnId("skill", "x", 40));
        Refuses(Drafts.Good with { Expert = "Kim" }, new CatalogueProblem.NotAPerson("expert", "Kim"));
    }

    [Fact]
    public void A_goal_that_nobody_can_see_done_does_not_pass_the_gate_and_stays_where_it_was_published_before()
    {
        var vague = Drafts.Good with { Goal = "Understand how search works." };

        Accepts(vague);
        var refused = Assert.IsType<EntryCheck.Invalid>(CatalogueRules.CheckNew(vague with { Box = null }, 1));
        Assert.Equal([new CatalogueProblem.Missing("box"), new CatalogueProblem.NotObservable("goal", "Understand")], refused.Problems);
        Assert.IsType<EntryCheck.Valid>(CatalogueRules.CheckNew(Drafts.Good, 1));
    }

    [Theory]
    [InlineData("https://tool.example/\u202Egnp.exe")]
    [InlineData("https://contoso.sharepoint.com\u200B.evil.example/")]
    [InlineData("https://tool.example/\u2066a")]
    [InlineData("https://tool.example/a b")]
    [InlineData("https://tool.example/a\u3164b")]
    [InlineData("https://evil.example\\@contoso.sharepoint.com/")]
    public void Nothing_hides_in_an_address_that_is_written_now(string url)
    {
        var draft = Drafts.Good with { Links = [new LinkDraft("Tool", url)], Course = new LinkDraft("Course", url) };

        var refused = Assert.IsType<EntryCheck.Invalid>(CatalogueRules.CheckNew(draft, 1));

        Assert.Equal(
            [new CatalogueProblem.NotHttps("links[0].url", url), new CatalogueProblem.NotHttps("course.url", url)], refused.Problems);
    }

    [Fact]
    public void An_address_may_be_written_in_any_alphabet() => Assert.IsType<EntryCheck.Valid>(CatalogueRules.CheckNew(
        Drafts.Good with { Links = [new LinkDraft("Tool", "https://tool.example/größe/大きさ")] }, 1));

    [Fact]
    public void What_to_hand_in_and_a_course_are_optional_and_kept()
    {
        var draft = Drafts.Good with { HandIn = "A link to the page", Course = new LinkDraft("SEO basics", "https://example.com/seo") };

        var entry = Assert.IsType<EntryCheck.Valid>(CatalogueRules.Check(draft, 1)).Entry;

        Assert.Equal(("A link to the page", new ToolLink("SEO basics", "https://example.com/seo")), (entry.HandIn, entry.Course));
        Refuses(draft with { HandIn = Text(141) }, new CatalogueProblem.TooLong("handIn", 141, 140));
        Refuses(draft with { Course = new LinkDraft("SEO", "http://example.com/") },
            new CatalogueProblem.NotHttps("course.url", "http://example.com/"));
    }

    [Fact]
    public void An_entry_becomes_a_draft_that_says_the_same()
    {
        var draft = Drafts.Good with { HandIn = "A link", Course = new LinkDraft("SEO basics", "https://example.com/seo") };

        var entry = Assert.IsType<EntryCheck.Valid>(CatalogueRules.Check(draft, 3)).Entry;

        Assert.Equivalent(draft, EntryDraft.From(entry), strict: true);
    }

    [Theory]
    [InlineData("search", "Writing for search", new string[0])]
    [InlineData("search", "Writing for search", new[] { "Follows a checklist", "Finds the query" })]
    public void A_skill_may_say_what_its_levels_mean(string id, string name, string[] levels) =>
        Assert.Empty(CatalogueRules.CheckSkill(id, name, levels));

    [Fact]
    public void A_skill_has_four_levels_to_describe_at_most() => Assert.Equal(
        [new CatalogueProblem.WrongNumber("levels", 5, 0, 4), new CatalogueProblem.Missing("levels[4]")],
        CatalogueRules.CheckSkill("search", "Search", ["A", "B", "C", "D", ""]));

    private static string Text(int length) => new('x', length);

    private static void Accepts(EntryDraft draft) => Assert.IsType<EntryCheck.Valid>(CatalogueRules.Check(draft, 1));

    private static void Refuses(EntryDraft draft, CatalogueProblem only) => Assert.Equal([only], Refused(draft));

    private static IReadOnlyList<CatalogueProblem> Refused(EntryDraft draft) =>
        Assert.IsType<EntryCheck.Invalid>(CatalogueRules.Check(draft, 1)).Problems;
}
