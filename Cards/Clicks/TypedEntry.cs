using System.Globalization;
using System.Text.RegularExpressions;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>Converts the inputs of an entry's form into a draft, and back into the text of its fields.</summary>
public static partial class TypedEntry
{
    /// <summary>The choice that leaves the review to the lead of whoever does the task.</summary>
    public const string TheLead = "lead";

    /// <param name="before">What an input that the client did not send leaves as it is.</param>
    public static EntryDraft Read(Inputs inputs, EntryDraft before) => before with
    {
        Skill = Choice(inputs, InputIds.EntrySkill, before.Skill),
        Level = inputs.Find(InputIds.EntryLevel) is { } level ? Number(level) : before.Level,
        Title = Line(inputs, InputIds.Title, before.Title),
        Goal = Line(inputs, InputIds.Goal, before.Goal),
        Context = Line(inputs, InputIds.Context, before.Context),
        Effort = Choice(inputs, InputIds.Effort, before.Effort),
        Box = Choice(inputs, InputIds.Box, before.Box),
        HandIn = Line(inputs, InputIds.HandIn, before.HandIn),
        Criteria = inputs.Find(InputIds.Criteria) is { } criteria ? Lines(criteria) : before.Criteria,
        Hints = inputs.Find(InputIds.Hints) is { } hints ? Lines(hints) : before.Hints,
        Links = inputs.Find(InputIds.Links) is { } links ? [.. Lines(links).Select(Link)] : before.Links,
        Course = inputs.Find(InputIds.Course) is { } course ? OneLine(course) is { } line ? Link(line) : null : before.Course,
        Expert = Choice(inputs, InputIds.EntryReviewer, before.Expert) is var expert && expert == TheLead ? null : expert,
    };

    /// <summary>The form asks to whom the entry goes, and the answer is: to everyone in the company.</summary>
    public static bool IsForCompany(Inputs inputs) => inputs[InputIds.Audience] == ForCompany;

    public const string ForCompany = "company";

    public const string ForTeam = "team";

    public static string Text(IEnumerable<string?> lines) => string.Join('\n', lines);

    public static string Text(LinkDraft link) => $"{link.Title} {link.Url}".Trim();

    /// <param name="shown">What the card showed, for inputs that the client did not send.</param>
    /// <param name="teams">As in <see cref="CatalogueQuery"/>.</param>
    public static CatalogueQuery Query(Inputs inputs, Click.CataloguePage shown, IReadOnlyList<PersonId> teams) => new(
        PlainText.Clean(inputs.Find(InputIds.Find) ?? shown.Words),
        SkillId.TryParse(inputs.Find(InputIds.FindSkill) ?? shown.Skill, out var skill) ? skill : null,
        (inputs.Find(InputIds.FindLevel) is { } level ? Number(level) : shown.Level) is { } at and >= 0 and <= Level.Highest
            ? new Level(at)
            : null,
        teams,
        shown.Retired);

    private static string? Choice(Inputs inputs, string id, string? before) =>
        inputs.Find(id) is not { } chosen ? before : chosen.Length == 0 ? null : chosen;

    private static string? Line(Inputs inputs, string id, string? before) => inputs.Find(id) is { } text ? OneLine(text) : before;

    private static string? OneLine(string text) =>
        Spaces().Replace(PlainText.Clean(text), " ").Trim() is { Length: > 0 } line ? line : null;

    /// <summary>One for each line that has something on it, without the marks of a list.</summary>
    private static List<string> Lines(string text) =>
        [.. PlainText.Clean(text).Split('\n').Select(line => OneLine(Mark().Replace(line, ""))).OfType<string>()];

    /// <summary>The address is the last word; without a title, its host serves as one.</summary>
    private static LinkDraft Link(string line)
    {
        var at = line.LastIndexOf(' ') + 1;
        var (title, last) = (line[..at].Trim(), line[at..]);
        if (!last.Contains("://", StringComparison.Ordinal)) return new LinkDraft(line, null);
        return new LinkDraft(title.Length > 0 ? title : Uri.TryCreate(last, UriKind.Absolute, out var address) ? address.Host : last, last);
    }

    internal static bool IsNumber(string text) => Number(text) is not null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\s*(?:[-*•–]|\d{1,2}[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
