using System.Diagnostics;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Domain.Tests.Assignments;

namespace MicroAssignBot.Domain.Tests.Catalogue;

public sealed class CatalogueQueryTests
{
    private static readonly CatalogueQuery Everything = new("", null, null, []);

    [Fact]
    public void All_words_are_found_in_any_order_whatever_their_case_and_accents()
    {
        var catalogue = Catalogue(
            Item("a", "Rewrite a Résumé"), Item("b", "Rewrite a title"), Item("c", "Another") with { IsRetired = false });

        Assert.Equal(["aa"], Find(catalogue, Everything with { Words = "RESUME rewrite" }));
        Assert.Equal(["bb"], Find(catalogue, Everything with { Words = "title" }));
        Assert.Empty(Find(catalogue, Everything with { Words = "title resume" }));
    }

    [Fact]
    public void The_name_of_the_skill_finds_its_entries_and_a_title_counts_more_than_the_rest()
    {
        var catalogue = Catalogue(Item("a", "First", World.Dashboards), Item("b", "Data first"), Item("c", "Third"));

        Assert.Equal(["bb", "aa"], Find(catalogue, Everything with { Words = "data" }));
    }

    [Fact]
    public void Skill_and_level_narrow_the_list()
    {
        var catalogue = Catalogue(Item("a", "A"), Item("b", "B", World.Dashboards), Item("c", "C", World.Dashboards, level: 2));

        Assert.Equal(["bb", "cc"], Find(catalogue, Everything with { Skill = World.Dashboards }));
        Assert.Equal(["cc"], Find(catalogue, Everything with { Skill = World.Dashboards, Level = new Level(2) }));
    }

    [Fact]
    public void The_teams_own_entries_come_first_and_those_of_other_teams_are_not_there()
    {
        var catalogue = Catalogue(Item("a", "A"), Item("b", "B", owner: Who.Lead), Item("c", "C", owner: Who.Deputy));

        Assert.Equal(["bb", "aa"], Find(catalogue, Everything with { Teams = [Who.Lead] }));
        Assert.Equal(["aa"], Find(catalogue, Everything));
    }

    [Fact]
    public void What_is_retired_is_found_only_by_who_asks_for_it()
    {
        var catalogue = Catalogue(Item("a", "A"), Item("b", "B") with { IsRetired = true });

        Assert.Equal(["aa"], Find(catalogue, Everything));
        Assert.Equal(["bb"], Find(catalogue, Everything with { Retired = true }));
        Assert.Equal(["aa"], catalogue.Entries.Select(entry => entry.Id.ToString()));
        Assert.Equal(["aa"], catalogue.At(World.Search, new Level(1)).Select(item => item.Entry.Id.ToString()));
    }

    [Fact]
    public void Ten_thousand_entries_are_searched_within_fifty_milliseconds()
    {
        var catalogue = Catalogue([.. Enumerable.Range(0, 10_000).Select(number =>
            Item($"entry-{number}", $"Test page {number} with the tools", level: (number % 3) + 1))]);
        Find(catalogue, Everything with { Words = "warm up" });

        var took = Enumerable.Range(0, 5).Min(_ =>
        {
            var started = Stopwatch.GetTimestamp();
            Assert.Single(Find(catalogue, Everything with { Words = "page 9876" }));
            return Stopwatch.GetElapsedTime(started);
        });

        TestContext.Current.TestOutputHelper?.WriteLine($"{took.TotalMilliseconds:0.00} ms");
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));
    }

    private static IReadOnlyList<string> Find(Domain.Catalogue.Catalogue catalogue, CatalogueQuery query) =>
        [.. query.Find(catalogue).Select(item => item.Entry.Id.ToString())];

    private static Domain.Catalogue.Catalogue Catalogue(params IReadOnlyList<CatalogueItem> items) =>
        Domain.Catalogue.Catalogue.Create(World.Skills, items);

    private static CatalogueItem Item(string id, string title, SkillId? skill = null, int level = 1, PersonId? owner = null) =>
        new(World.Entry("any", skill, level) with { Id = EntryId.Parse(id.Length > 1 ? id : id + id), Title = title, Owner = owner });
}
