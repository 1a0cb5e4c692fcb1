using System.Collections.Immutable;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What happened on a learner's desk. Kept for good.</summary>
public abstract record Event
{
    private Event()
    {
    }

    public sealed record Greeted : Event;

    public sealed record SkillsChosen(ImmutableList<Focus> Focus) : Event;

    public sealed record Offered(int Number, CatalogueEntry Task, Why Why, PersonId Reviewer, DateTimeOffset At, DateTimeOffset ExpiresAt) : Event;

    /// <summary>Another task took the place of the one on offer.</summary>
    public sealed record Replaced(int Number, CatalogueEntry Task, Why Why, PersonId Reviewer, DateTimeOffset At, DateTimeOffset ExpiresAt) : Event;

    public sealed record Accepted(int Number, DateTimeOffset At, DateTimeOffset StartsAt, DateTimeOffset Deadline, TimeSpan Box) : Event;

    /// <param name="NotBefore">Until when the learner does not want to be asked again, null when only they ask.</param>
    public sealed record Declined(int Number, DateTimeOffset At, DeclineReason Reason, DateTimeOffset? NotBefore) : Event;

    public sealed record Expired(int Number, DateTimeOffset At) : Event;

    public sealed record HintTaken(int Number) : Event;

    public sealed record DraftKept(Work Draft) : Event;

    public sealed record Submitted(int Number, Submission Submission, DateTimeOffset FeedbackDue) : Event;

    public sealed record AccessAsked(int Number, DateTimeOffset At) : Event;

    public sealed record AccessShared(int Number, DateTimeOffset At, DateTimeOffset FeedbackDue) : Event;

    public sealed record Approved(int Number, PersonId By, DateTimeOffset At, Feedback Feedback) : Event;

    public sealed record SentBack(int Number, PersonId By, DateTimeOffset At, Feedback Feedback, DateTimeOffset Deadline) : Event;

    public sealed record NotYetGiven(int Number, PersonId By, DateTimeOffset At, Feedback Feedback) : Event;

    public sealed record Dropped(int Number, DateTimeOffset At, DropReason Reason) : Event;

    public sealed record Withdrawn(int Number, PersonId By, DateTimeOffset At) : Event;

    public sealed record ColleagueAsked(int Number, PersonId Colleague, DateTimeOffset Until) : Event;

    public sealed record ColleagueAgreed(int Number, PersonId Colleague) : Event;

    /// <summary>Not now, or no answer within a working day.</summary>
    public sealed record ColleagueDeclined(int Number, PersonId Colleague, bool Answered) : Event;

    public sealed record ShownAgain(int Number, PersonId To) : Event;
}
