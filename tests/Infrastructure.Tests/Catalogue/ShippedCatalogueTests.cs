using System.Text.RegularExpressions;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Infrastructure.Catalogue;

namespace MicroAssignBot.Infrastructure.Tests.Catalogue;

/// <summary>The catalogue that ships with the bot. What the loader refuses anyway is not asked again here.</summary>
public sealed partial class ShippedCatalogueTests
{
    private static readonly string[] Skills =
    [
        "code-review", "customer-calls", "data-dashboards", "facilitation",
        "presenting", "specifications", "spreadsheet-modelling", "writing-for-search",
    ];

    [Fact]
    public async Task It_is_valid_and_holds_at_least_48_entries_for_8_skills()
    {
        var content = await CatalogueFiles.Read(CatalogueFolder.Shipped, TestContext.Current.CancellationToken);

        Assert.Equal(Skills, content.Skills.Select(skill => skill.Id.ToString()));
        Assert.InRange(content.Entries.Count, 48, int.MaxValue);
    }

    [Fact]
    public async Task Every_skill_has_at_least_two_entries_at_each_level_from_1_to_3()
    {
        var entries = await Entries();

        Assert.All(
            from skill in Skills from level in Enumerable.Range(1, 3) select (skill, level),
            pair => Assert.InRange(
                entries.Count(entry => entry.Skill.ToString() == pair.skill && entry.Level.Value == pair.level), 2, int.MaxValue));
    }

    [Fact]
    public async Task Every_box_and_effort_is_in_bounds_and_the_one_fits_the_other() =>
        Assert.All(await Entries(), entry =>
        {
            Assert.InRange(entry.Effort, EntryLimits.LeastEffort, EntryLimits.MostEffort);
            Assert.InRange(entry.Effort, TimeSpan.Zero, EntryLimits.Room(entry.Box));
            Assert.True(entry.Box is Timebox.Hours { Count: > 0 and <= 40 } or Timebox.Days { Count: > 0 and <= 10 } or Timebox.ByWeekday);
        });

    [Fact]
    public async Task Every_context_has_two_to_four_sentences_and_a_blank_that_reads_well_unfilled() =>
        Assert.All(await Entries(), entry =>
        {
            Assert.InRange(Prose.Sentences(entry.Context), 2, 4);
            Assert.True(Prose.BlanksAreWhole(entry.Context));
            var blanks = Blank().Matches(entry.Context).Select(match => match.Groups[1].Value).ToList();
            Assert.NotEmpty(blanks);
            Assert.All(blanks, blank => Assert.InRange(blank.Split(' ').Length, 2, 15));
        });

    [Fact]
    public async Task Every_goal_ends_as_a_sentence_and_no_title_is_used_twice()
    {
        var entries = await Entries();

        Assert.All(entries, entry => Assert.EndsWith(".", entry.Goal, StringComparison.Ordinal));
        Assert.Distinct(entries.Select(entry => entry.Title), StringComparer.OrdinalIgnoreCase);
        Assert.Distinct(entries.SelectMany(entry => entry.Hints), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_entry_fits_a_phone_and_asks_for_two_to_four_things() =>
        Assert.All(await Entries(), entry =>
        {
            Assert.InRange(entry.Title.Length, 1, 45);
            Assert.InRange(entry.Context.Length, 1, 160);
            Assert.InRange(entry.Criteria.Count, 2, 4);
            Assert.All(entry.Criteria, criterion => Assert.InRange(criterion.Length, 1, 80));
            Assert.All(entry.Hints, hint => Assert.InRange(hint.Length, 1, 200));
        });

    [Fact]
    public async Task Every_entry_speaks_as_a_colleague_does() =>
        Assert.All(await Entries(), entry => Assert.All(Texts(entry), text => Assert.DoesNotMatch(StiffWords(), text)));

    [Fact]
    public async Task Every_link_is_https_without_a_query() =>
        Assert.All((await Entries()).SelectMany(entry => entry.Links), link =>
        {
            var address = new Uri(link.Url);
            Assert.Equal("https", address.Scheme);
            Assert.Equal("", address.Query);
        });

    [Fact]
    public async Task Apostrophes_quotation_marks_and_dashes_are_set_the_same_way_everywhere() =>
        Assert.All(await Entries(), entry => Assert.All(Texts(entry), text => Assert.DoesNotMatch("['\"–—]|  ", text)));

    [Fact]
    public async Task The_three_of_the_idea_itself_are_there()
    {
        var entries = (await Entries()).ToDictionary(entry => entry.Id.ToString());

        Assert.Equal(new Timebox.Hours(3), entries["seo-test-one-page"].Box);
        Assert.Equal(new Timebox.ByWeekday(DayOfWeek.Friday), entries["mini-dashboard-before-friday"].Box);
        Assert.IsType<Timebox.Days>(entries["shadow-a-sprint-write-a-spec"].Box);
    }

    [Fact]
    public async Task The_example_in_the_documentation_is_valid()
    {
        using var folder = new CatalogueFolder();
        var page = await File.ReadAllTextAsync(
            Path.Combine(CatalogueFolder.Shipped, "..", "docs", "catalogue.md"), TestContext.Current.CancellationToken);
        folder.With("example.json", page.Split("```json")[1].Split("```")[0]);

        Assert.Single((await CatalogueFiles.Read(folder.Path, TestContext.Current.CancellationToken)).Entries);
    }

    private static async Task<IReadOnlyList<CatalogueEntry>> Entries()
    {
        var content = await CatalogueFiles.Read(CatalogueFolder.Shipped, TestContext.Current.CancellationToken);
        return [.. content.Entries.Select(draft => Assert.IsType<EntryCheck.Valid>(CatalogueRules.CheckNew(draft, 1)).Entry)];
    }

    private static IReadOnlyList<string> Texts(CatalogueEntry entry) =>
        [entry.Title, entry.Goal, entry.Context, .. entry.Criteria, .. entry.Hints];

    [GeneratedRegex(@"\b(some|any|every)body\b|\b(do|does|did|is|are|has|have) not\b|\bcannot\b|\bI am\b", RegexOptions.IgnoreCase)]
    private static partial Regex StiffWords();

    [GeneratedRegex(@"\[([^\]]+)\]")]
    private static partial Regex Blank();
}
