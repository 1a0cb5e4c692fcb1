using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Infrastructure.Catalogue.Exchange;

/// <summary>The columns of a catalogue as CSV, in the order in which they are written; a file may have them in any order.</summary>
internal static class CsvColumns
{
    public const string Id = "id";
    public const string Skill = "skill";
    public const string SkillName = "skillName";
    public const string Level = "level";
    public const string Title = "title";
    public const string Goal = "goal";
    public const string Context = "context";
    public const string Effort = "effort";
    public const string Box = "box";
    public const string HandIn = "handIn";
    public const string CourseTitle = "courseTitle";
    public const string CourseUrl = "courseUrl";
    public const string Expert = "expert";

    public static IReadOnlyList<string> SkillLevels { get; } = Numbered("skillLevel", Domain.Skills.Level.Highest);

    public static IReadOnlyList<string> Criteria { get; } = Numbered("criterion", EntryLimits.MostCriteria);

    public static IReadOnlyList<string> Hints { get; } = Numbered("hint", EntryLimits.MostHints);

    public static IReadOnlyList<string> LinkTitles { get; } = Numbered("linkTitle", EntryLimits.MostLinks);

    public static IReadOnlyList<string> LinkUrls { get; } = Numbered("linkUrl", EntryLimits.MostLinks);

    public static IReadOnlyList<string> Required { get; } = [Id, Skill, Level, Title, Goal, Context, Effort, Box, Criteria[0]];

    public static IReadOnlyList<string> All { get; } =
    [
        Id, Skill, SkillName, .. SkillLevels, Level, Title, Goal, Context, Effort, Box, .. Criteria, HandIn, .. Hints,
        .. LinkTitles.Zip(LinkUrls, (title, url) => new[] { title, url }).SelectMany(pair => pair), CourseTitle, CourseUrl, Expert,
    ];

    private static IReadOnlyList<string> Numbered(string name, int most) =>
        [.. Enumerable.Range(1, most).Select(number => FormattableString.Invariant($"{name}{number}"))];
}
