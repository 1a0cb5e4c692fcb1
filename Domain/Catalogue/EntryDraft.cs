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
    string? Expert);

/// <summary>A link as its author wrote it.</summary>
public sealed record LinkDraft(string? Title, string? Url);
