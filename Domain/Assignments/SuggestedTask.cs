using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Makes a task of what somebody suggests: what they left out gets a usual value, and the rules of the catalogue hold.</summary>
internal static class SuggestedTask
{
    private const int UsualHoursADay = 2;

    /// <param name="number">Of the assignment on the learner's desk.</param>
    public static EntryCheck From(EntryDraft draft, Desk desk, int number, DecisionContext context)
    {
        var skill = SkillId.TryParse(draft.Skill, out var known) ? known : (SkillId?)null;
        var check = CatalogueRules.CheckNew(
            draft with
            {
                Id = $"own-{desk.Owner.ToString().Replace("-", "", StringComparison.Ordinal)}-{number}",
                Level = draft.Level ?? (skill is { } one ? NextLevel(one, desk) : EntryLimits.LowestLevel),
                Title = draft.Title ?? TitleOf(draft.Goal),
                Effort = EffortIn(draft.Box),
            },
            version: 1);
        return check is EntryCheck.Valid && !context.Catalogue.Skills.Any(one => one.Id == skill)
            ? new EntryCheck.Invalid([new CatalogueProblem.UnknownSkill("skill", draft.Skill!)])
            : WithoutDerived(check, draft);
    }

    /// <summary>Whether they ask for something else.</summary>
    public static bool Differ(CatalogueEntry one, CatalogueEntry other) =>
        (one.Skill, one.Level, one.Title, one.Goal, one.Context, one.Box, one.HandIn)
            != (other.Skill, other.Level, other.Title, other.Goal, other.Context, other.Box, other.HandIn)
        || !one.Criteria.SequenceEqual(other.Criteria);

    /// <summary>A problem of a title that was made of the goal is one of the goal, which says it already.</summary>
    private static EntryCheck WithoutDerived(EntryCheck check, EntryDraft draft) => check is EntryCheck.Invalid refused
        ? new EntryCheck.Invalid([.. refused.Problems.Where(problem =>
            problem.Field is not ("effort" or "level") && (draft.Title is not null || problem.Field != "title"))])
        : check;

    private static int NextLevel(SkillId skill, Desk desk) =>
        Math.Clamp(Gap.LevelIn(skill, desk.Standing).Value + 1, EntryLimits.LowestLevel, EntryLimits.HighestLevel);

    /// <summary>The goal without its full stop, or as many of its first words as a title may have.</summary>
    private static string? TitleOf(string? goal)
    {
        var text = goal?.Trim().TrimEnd('.', '!');
        if (text is null || text.Length <= EntryLimits.Title) return text;
        var space = text.LastIndexOf(' ', EntryLimits.Title - 1);
        return string.Concat(text.AsSpan(0, space > 0 ? space : EntryLimits.Title - 1).TrimEnd([',', ';', ':', ' ']), "…");
    }

    private static string? EffortIn(string? box) => box is { Length: > 0 } ? WrittenTime.ParseBox(box) switch
    {
        Timebox.Hours hours => Written(hours.Count),
        Timebox.Days days => Written(days.Count * UsualHoursADay),
        Timebox.ByWeekday => Written(UsualHoursADay),
        _ => "1h",
    } : "1h";

    private static string Written(int hours) =>
        WrittenTime.Write(TimeSpan.FromHours(Math.Min(hours, EntryLimits.MostEffort.TotalHours)));
}
