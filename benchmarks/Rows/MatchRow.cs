using System.Collections.Immutable;
using System.Diagnostics;
using MicroAssignBot.Benchmarks.Measuring;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Benchmarks.Rows;

/// <summary>
/// Finds the next task among ten thousand, once where they are spread over fifty skills, and once where every entry is a candidate.
/// In this process: the search is a pure function.
/// </summary>
internal sealed class MatchRow(Table table)
{
    private const int Entries = 10_000;
    private const int Rounds = 200;
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(5);
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public void Measure()
    {
        Row("50 skills", Skills(50), [1, 2, 3]);
        Row("every one a candidate", Skills(1), [1]);
    }

    private void Row(string what, ImmutableArray<Skill> skills, ImmutableArray<int> levels)
    {
        var catalogue = new Catalogue(skills, [.. Enumerable.Range(0, Entries).Select(number => Entry(number, skills, levels))]);
        var id = PersonId.Parse("00000000-0000-4000-8000-000000000001");
        var learner = new Person(
            id, "", null, null, WorkCalendar.Usual, Domain.People.Roles.Learner, ImmutableDictionary<SkillId, Level>.Empty);
        var context = new DecisionContext(
            Now, id, new Dictionary<PersonId, Person> { [id] = learner }, [], catalogue, new Terms());
        var desk = Desk.Empty(id) with { Standing = Standing.Empty with { Focus = [.. skills.Take(2).Select(
            skill => new Focus(skill.Id, new Level(0), new Level(3)))] } };
        var times = Enumerable.Range(0, Rounds).Select(_ => Time(desk, learner, context)).Skip(Rounds / 2).Order().ToList();
        var (median, most) = (times[times.Count / 2], times[times.Count * 9 / 10]);
        table.Add(
            $"the next task among 10,000 entries, {what}", $"{median.TotalMilliseconds:F2} ms", $"≤ {Most.TotalMilliseconds:F0} ms",
            median <= Most);
        table.Detail($"the next task, {what}: {median.TotalMicroseconds:F0} µs, nine of ten within {most.TotalMicroseconds:F0} µs");
    }

    private static TimeSpan Time(Desk desk, Person learner, DecisionContext context)
    {
        var start = Stopwatch.GetTimestamp();
        if (Matching.Best(desk, learner, context, []) is not Match.Found)
            throw new InvalidOperationException("There is a task for everybody.");
        return Stopwatch.GetElapsedTime(start);
    }

    private static ImmutableArray<Skill> Skills(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new Skill(SkillId.Parse($"skill-{number}"), $"Skill {number}"))];

    private static CatalogueEntry Entry(int number, ImmutableArray<Skill> skills, ImmutableArray<int> levels) => new(
        Id: EntryId.Parse($"task-{number}"), Version: 1, Skill: skills[number % skills.Length].Id,
        Level: new Level(levels[number / skills.Length % levels.Length]),
        Title: "", Goal: "", Context: "", Effort: TimeSpan.FromHours(1), Box: new Timebox.Hours(1 + (number % Timebox.Hours.Most)),
        Criteria: [], Hints: [], Links: [], Expert: null);
}
