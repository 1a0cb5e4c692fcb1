namespace MicroAssignBot.Domain.Catalogue;

/// <summary>
/// An entry as its author wrote it, before any rule was applied; null where nothing was written. Times are text, such as
/// <c>1h30m</c> for the effort and <c>hours 3</c>, <c>days 2</c> or <c>by Friday</c> for the box.
/// </summary>
public sealed record EntryDraft(
    string? Id,
    string? Skill,
    int? Level,
    string? Title,
    string? Goal,
    string? Context,
    string? Effort,
    string? Box,
    IReadOnlyList<string?> Criteria,
    IReadOnlyList<string?> Hints,
    IReadOnlyList<LinkDraft> Links,
    string? Expert)
{
    /// <summary>An empty form.</summary>
    public static EntryDraft Empty { get; } = new(null, null, null, null, null, null, null, null, [], [], [], null);

    public string? HandIn { get; init; }

    public LinkDraft? Course { get; init; }

    /// <summary>The same words as the entry, to be changed.</summary>
    public static EntryDraft From(CatalogueEntry entry) => new(
        Id: entry.Id.ToString(),
        Skill: entry.Skill.ToString(),
        Level: entry.Level.Value,
        Title: entry.Title,
        Goal: entry.Goal,
        Context: entry.Context,
        Effort: WrittenTime.Write(entry.Effort),
        Box: WrittenTime.Write(entry.Box),
        Criteria: [.. entry.Criteria],
        Hints: [.. entry.Hints],
        Links: [.. entry.Links.Select(link => new LinkDraft(link.Title, link.Url))],
        Expert: entry.Expert?.ToString())
    {
        HandIn = entry.HandIn,
        Course = entry.Course is { } course ? new LinkDraft(course.Title, course.Url) : null,
    };
}

/// <summary>A link as its author wrote it.</summary>
public sealed record LinkDraft(string? Title, string? Url);
