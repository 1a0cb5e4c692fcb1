using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Notices;

/// <summary>The newest state of what a reminder is about.</summary>
/// <param name="Learner">The learner whom the reminder is about.</param>
/// <param name="Lead">The learner's lead; null when there is nobody to tell.</param>
/// <param name="Task">Null when the reminder is about no task.</param>
/// <param name="Left">Working time until the deadline or, when the task is overdue, until it lapses.</param>
/// <param name="AskedUntil">Until when the learner may answer how to go on; null when nothing is asked.</param>
/// <param name="Chat">Opens the chat with the learner; null when there is no such address.</param>
public sealed record NoticeFacts(PersonId Learner, PersonId? Lead, Assignment? Task, TimeSpan Left, DateTimeOffset? AskedUntil, Uri? Chat)
{
    /// <summary>As of the notice.</summary>
    public int Round { get; init; }

    /// <summary>The question of a lead; null when the reminder is about none.</summary>
    public TeamRequest? Request { get; init; }

    /// <summary>The learner's question that the reminder is about; null when it is about none.</summary>
    public Question? Question { get; init; }

    /// <summary>What the recipient has to do with a team of Microsoft Teams; null when the reminder is about none.</summary>
    public TeamsTie? Teams { get; init; }

    /// <summary>What the digest says, and of which time; null when the reminder is none.</summary>
    public DigestFigures? Digest { get; init; }

    public DigestIssue? Issue { get; init; }

    /// <summary>The skill whose level the reminder is about; null when it is about none.</summary>
    public SkillRecord? Skill { get; init; }

    /// <summary>What learners said of an entry, and the entry; null when the reminder is about none.</summary>
    public EntryRatings? Ratings { get; init; }

    public CatalogueEntry? Entry { get; init; }

    /// <summary>Who may be named as the lead of that team.</summary>
    public IReadOnlyList<PersonId> Candidates { get; init; } = [];

    internal Assignment Assignment => Task ?? throw new InvalidOperationException("This reminder is about a task, and there is none.");
}
