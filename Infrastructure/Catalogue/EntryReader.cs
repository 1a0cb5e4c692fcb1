using System.Text.Json;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>One entry as read from a file, and all that is wrong with it.</summary>
internal sealed record ReadEntry(EntryDraft Draft, IReadOnlyList<FieldProblem> Problems);

internal static class EntryReader
{
    /// <param name="skill">The file's skill, or null when that is wrong, which is then reported once and not for each entry.</param>
    public static ReadEntry Read(JsonElement element, string? skill)
    {
        List<FieldProblem> problems = [];
        var members = new ObjectReader(element, "", problems);
        var draft = Draft(members, skill, problems);
        members.Close();
        if (members.IsObject && CatalogueRules.Check(draft, version: 1) is EntryCheck.Invalid refused)
        {
            var known = problems.Select(problem => problem.Field).ToHashSet();
            problems.AddRange(refused.Problems
                .Where(problem => !IsToldAlready(problem.Field, known) && !(skill is null && problem.Field == "skill"))
                .Select(problem => new FieldProblem(problem.Field, ProblemWords.Describe(problem))));
        }

        return new ReadEntry(draft, problems);
    }

    private static EntryDraft Draft(ObjectReader members, string? skill, List<FieldProblem> problems) => new(
        Id: members.Text("id"),
        Skill: skill,
        Level: members.Number("level"),
        Title: members.Text("title"),
        Goal: members.Text("goal"),
        Context: members.Text("context"),
        Effort: members.Text("effort"),
        Box: members.Text("box"),
        Criteria: members.Texts("criteria"),
        Hints: members.Texts("hints"),
        Links: [.. members.Items("links").Select((link, index) => Link(link, $"links[{index}]", problems))],
        Expert: members.Text("expert"))
    {
        HandIn = members.Text("handIn"),
        Course = members.Take("course") is { } course ? Link(course, "course", problems) : null,
    };

    private static LinkDraft Link(JsonElement element, string path, List<FieldProblem> problems)
    {
        var members = new ObjectReader(element, path, problems);
        var link = new LinkDraft(members.Text("title"), members.Text("url"));
        members.Close();
        return link;
    }

    /// <summary>What could not be read looks empty to the rules; saying that too would only confuse.</summary>
    private static bool IsToldAlready(string field, HashSet<string?> known) =>
        known.Contains(field) || (field.LastIndexOf('.') is > 0 and var dot && known.Contains(field[..dot]));
}
