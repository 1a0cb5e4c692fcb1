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
    public static EntryDraft Empty { get; } = new(
        Id: null, Skill: null, Level: null, Title: null, Goal: null, Context: null, Effort: null, Box: null, Criteria: [], Hints: [],
        Links: [], Expert: null);

    public string? HandIn { get; init; }

    public LinkDraft? Course { get; init; }

    /// <inheritdoc cref="CatalogueEntry.Source"/>
    public EntrySource? Source { get; init; }

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
        Source = entry.Source,
    };

    /// <summary>A form with a message of somebody as the context, which its author then makes a task of.</summary>
    /// <param name="message">Plain text.</param>
    /// <param name="linkTitle">What the link back to the message says.</param>
    public static EntryDraft From(string message, EntrySource? source, string linkTitle) => Empty with
    {
        Context = ContextOf(message),
        Links = source is null ? [] : [new LinkDraft(linkTitle, source.Link)],
        Source = source,
    };

    // In a context, square brackets are blanks for a team to fill in. In a message they are not.
    private static string? ContextOf(string message)
    {
        var text = message.Replace('[', '(').Replace(']', ')');
        if (text.Length <= EntryLimits.Context) return text.Length == 0 ? null : text;
        var cut = text[..(EntryLimits.Context - 1)];
        var space = cut.LastIndexOfAny([' ', '\n']);
        return string.Concat(cut.AsSpan(0, space > 0 ? space : cut.Length).TrimEnd(), "…");
    }
}

/// <summary>A link as its author wrote it.</summary>
public sealed record LinkDraft(string? Title, string? Url);
