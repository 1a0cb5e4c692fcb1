using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Catalogue;

/// <summary>A link to a tool: <paramref name="Url"/> is https.</summary>
public sealed record ToolLink(string Title, string Url);

/// <summary>
/// One micro-assignment as it stands in the catalogue: one skill, one goal, one review. An assignment keeps a copy of the
/// version it was made from.
/// </summary>
/// <param name="Version">Counts up from 1 whenever the entry is published again.</param>
/// <param name="Level">The level that good work on the task shows, 1 to 3.</param>
/// <param name="Context">
/// The background of the task. A lead can fill in the blanks in square brackets; unfilled, their words read well too.
/// </param>
/// <param name="Effort">Net working time that the task takes, 15 minutes to 16 hours.</param>
/// <param name="Criteria">One to four criteria, each observable in the work.</param>
/// <param name="Expert">Who reviews the work instead of the learner's lead; null for none.</param>
public sealed record CatalogueEntry(
    EntryId Id,
    int Version,
    SkillId Skill,
    Level Level,
    string Title,
    string Goal,
    string Context,
    TimeSpan Effort,
    Timebox Box,
    IReadOnlyList<string> Criteria,
    IReadOnlyList<string> Hints,
    IReadOnlyList<ToolLink> Links,
    PersonId? Expert)
{
    /// <summary>What the learner hands in, such as a link to the page; null when the goal says enough.</summary>
    public string? HandIn { get; init; }

    /// <summary>A course that prepares for the task; null for none.</summary>
    public ToolLink? Course { get; init; }

    /// <summary>The message that it was made from; null when it was made from none.</summary>
    public EntrySource? Source { get; init; }

    /// <summary>The lead whose team it is for; null when it is the company's.</summary>
    public PersonId? Owner { get; init; }

    /// <summary>Whether a person with this lead may be offered it.</summary>
    public bool IsFor(PersonId? lead) => Owner is null || Owner == lead;
}
