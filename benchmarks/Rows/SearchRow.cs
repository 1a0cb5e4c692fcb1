using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using MicroAssignBot.Benchmarks.Measuring;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Benchmarks.Rows;

/// <summary>
/// Searches ten thousand entries by words: for one of them, for nearly all of them, and for nothing that is there. In this process: every
/// replica holds the catalogue, and the search is a pure function.
/// </summary>
internal sealed class SearchRow(Table table)
{
    private const int Entries = 10_000;
    private const int Rounds = 100;
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(50);

    public void Measure()
    {
        ImmutableArray<Skill> skills = [.. Enumerable.Range(0, 50).Select(
            number => new Skill(SkillId.Parse($"skill-{number}"), $"Skill {number}"))];
        var catalogue = new Catalogue(skills, [.. Enumerable.Range(0, Entries).Select(number => Entry(number, skills))]);
        (string Words, int Found)[] searches = [("page 9876", 1), ("test page tools", Entries), ("zeppelin", 0)];
        var worst = searches.Select(search => Time(catalogue, search.Words, search.Found)).MaxBy(times => times.Median);
        table.Add(
            "a search among 10,000 entries", $"{worst.Median.TotalMilliseconds:F1} ms", $"≤ {Most.TotalMilliseconds:F0} ms",
            worst.Median <= Most);
        var (median, most) = (worst.Median.TotalMilliseconds, worst.Most.TotalMilliseconds);
        table.Detail($"a search: {median:F1} ms where it takes longest, nine of ten within {most:F1} ms");
    }

    private static (TimeSpan Median, TimeSpan Most) Time(Catalogue catalogue, string words, int found)
    {
        var query = new CatalogueQuery(words, null, null, []);
        var times = Enumerable.Range(0, Rounds).Select(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            if (query.Find(catalogue).Count != found) throw new InvalidOperationException($"'{words}' finds something else.");
            return Stopwatch.GetElapsedTime(start);
        }).Skip(Rounds / 2).Order().ToList();
        return (times[times.Count / 2], times[times.Count * 9 / 10]);
    }

    private static CatalogueEntry Entry(int number, ImmutableArray<Skill> skills) => new(
        Id: EntryId.Parse($"task-{number}"), Version: 1, Skill: skills[number % skills.Length].Id, Level: new Level(1 + (number % 3)),
        Title: string.Create(CultureInfo.InvariantCulture, $"Test page {number} with the tools"),
        Goal: "Test one of our pages against the query it should answer, and write the one change that would help most.",
        Context: "Take [one page of ours] and [the query it should be found for]. Look at it first like a searcher.",
        Effort: TimeSpan.FromHours(1), Box: new Timebox.Hours(3), Criteria: ["Names the query"],
        Hints: ["Start without tools."], Links: [], Expert: null);
}
