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
            .. Expert(draft.Expert),
        ];
        return problems.Count > 0 ? new EntryCheck.Refused(problems) : new EntryCheck.Accepted(Build(draft, version));
    }

    public static IReadOnlyList<CatalogueProblem> CheckSkill(string? id, string? name) =>
        [.. SkillProblems("id", id), .. WordRules.Text("name", name, EntryLimits.SkillName)];

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
        Expert: draft.Expert is null ? null : PersonId.Parse(draft.Expert));
}
