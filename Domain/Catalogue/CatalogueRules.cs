using System.Diagnostics;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Catalogue;

/// <summary>Rule 2 of the product: one skill, one goal, one review, in a bounded box. All problems are found at once.</summary>
public static class CatalogueRules
{
    /// <param name="version">The version that the entry gets, from 1.</param>
    public static EntryCheck Check(EntryDraft draft, int version)
    {
        List<CatalogueProblem> problems =
        [
            .. Identity(draft), .. WordRules.Check(draft), .. TimeRules.Check(draft.Effort, draft.Box), .. LinkRules.Check(draft.Links),
            .. LinkRules.CheckCourse(draft.Course), .. Expert(draft.Expert),
        ];
        return problems.Count > 0 ? new EntryCheck.Invalid(problems) : new EntryCheck.Valid(Build(draft, version));
    }

    /// <summary>
    /// The authoring gate, for what somebody writes or imports now: besides all that <see cref="Check"/> asks, the goal names something
    /// that can be seen, and nothing hides in an address. Entries that were published before this was asked stay as they are.
    /// </summary>
    public static EntryCheck CheckNew(EntryDraft draft, int version)
    {
        var check = Check(draft, version);
        List<CatalogueProblem> problems = [.. WordRules.Observable("goal", draft.Goal), .. LinkRules.Plain(draft)];
        return (check, problems) switch
        {
            (_, []) => check,
            (EntryCheck.Invalid invalid, _) => new EntryCheck.Invalid([.. invalid.Problems, .. problems]),
            (EntryCheck.Valid, _) => new EntryCheck.Invalid(problems),
            var (other, _) => throw new UnreachableException($"{other.GetType()}"),
        };
    }

    /// <param name="levels">What each level means, from level 1; empty when nobody wrote it down.</param>
    public static IReadOnlyList<CatalogueProblem> CheckSkill(string? id, string? name, IReadOnlyList<string?> levels) =>
    [
        .. SkillProblems("id", id), .. WordRules.Text("name", name, EntryLimits.SkillName),
        .. Number(levels),
        .. levels.SelectMany((text, place) => WordRules.Text($"levels[{place}]", text, EntryLimits.LevelDescription)),
    ];

    private static IEnumerable<CatalogueProblem> Number(IReadOnlyList<string?> levels) =>
        levels.Count > Level.Highest ? [new CatalogueProblem.WrongNumber("levels", levels.Count, 0, Level.Highest)] : [];

    private static IEnumerable<CatalogueProblem> Identity(EntryDraft draft)
    {
        if (string.IsNullOrEmpty(draft.Id))
        {
            yield return new CatalogueProblem.Missing("id");
        }
        else if (!EntryId.TryParse(draft.Id, out _))
        {
            yield return new CatalogueProblem.NotAnId("id", draft.Id, 60);
        }

        foreach (var problem in SkillProblems("skill", draft.Skill))
        {
            yield return problem;
        }

        if (draft.Level is not { } level)
        {
            yield return new CatalogueProblem.Missing("level");
        }
        else if (level is < EntryLimits.LowestLevel or > EntryLimits.HighestLevel)
        {
            yield return new CatalogueProblem.LevelOutOfRange("level", level);
        }
    }

    private static IEnumerable<CatalogueProblem> SkillProblems(string field, string? id) => id switch
    {
        null or "" => [new CatalogueProblem.Missing(field)],
        _ when !SkillId.TryParse(id, out _) => [new CatalogueProblem.NotAnId(field, id, 40)],
        _ => [],
    };

    private static IEnumerable<CatalogueProblem> Expert(string? expert) =>
        expert is null || PersonId.TryParse(expert, out _) ? [] : [new CatalogueProblem.NotAPerson("expert", expert)];

    private static CatalogueEntry Build(EntryDraft draft, int version) => new(
        Id: EntryId.Parse(draft.Id!),
        Version: version,
        Skill: SkillId.Parse(draft.Skill!),
        Level: new Level(draft.Level!.Value),
        Title: draft.Title!,
        Goal: draft.Goal!,
        Context: draft.Context!,
        Effort: WrittenTime.TryParseEffort(draft.Effort!, out var effort) ? effort : default,
        Box: WrittenTime.ParseBox(draft.Box!)!,
        Criteria: [.. draft.Criteria.Select(criterion => criterion!)],
        Hints: [.. draft.Hints.Select(hint => hint!)],
        Links: [.. draft.Links.Select(link => new ToolLink(link.Title!, link.Url!))],
        Expert: draft.Expert is null ? null : PersonId.Parse(draft.Expert))
    {
        HandIn = draft.HandIn,
        Course = draft.Course is { } course ? new ToolLink(course.Title!, course.Url!) : null,
        Source = draft.Source,
    };
}
