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

    public sealed record PreferencesChanged(Preferences Preferences, DateTimeOffset At) : Event;

    /// <summary>The learner works at other times from now on, so it ends at another time.</summary>
    /// <param name="StartsAt">Null when it has begun.</param>
    /// <param name="Was">When it ended until now.</param>
    /// <param name="Deadline">Of active work; of an offer, when it expires.</param>
    public sealed record Rescheduled(
        int Number, DateTimeOffset At, DateTimeOffset? StartsAt, DateTimeOffset Was, DateTimeOffset Deadline,
            ImmutableList<Due> Ahead) : Event
    {
        /// <summary>A date that stands on the card is another; otherwise only reminders move.</summary>
        internal bool ChangesCard => Was != Deadline || StartsAt is not null;
    }

    /// <param name="Unasked">It came by itself.</param>
    public sealed record Offered(
        int Number, CatalogueEntry Task, OfferReason Reason, PersonId Reviewer, DateTimeOffset At, DateTimeOffset ExpiresAt,
        bool Unasked = false) : Event;

    /// <summary>When an offer is to come unasked has changed.</summary>
    /// <param name="At">Null when none is to.</param>
    public sealed record OfferPlanned(DateTimeOffset? At) : Event;

    /// <summary>Offers ran out without a word: the learner is asked whether to go on.</summary>
    public sealed record PushQuestioned(DateTimeOffset At, DateTimeOffset Until) : Event;

    /// <summary>No word to that either.</summary>
    /// <param name="Lead">Who hears of it; null when there is nobody.</param>
    public sealed record PushStopped(DateTimeOffset At, PersonId? Lead) : Event;

    public sealed record PushResumed(DateTimeOffset At) : Event;

    /// <summary>Another task took the place of the one on offer.</summary>
    public sealed record Replaced(
        int Number, CatalogueEntry Task, OfferReason Reason, PersonId Reviewer, DateTimeOffset At, DateTimeOffset ExpiresAt) : Event;

    /// <param name="RequestedStart">When the learner wished to begin.</param>
    public sealed record Accepted(
        int Number,
        DateTimeOffset At,
        DateTimeOffset RequestedStart,
        DateTimeOffset StartsAt,
        DateTimeOffset Deadline,
        TimeSpan Box,
        ImmutableList<Due> Ahead) : Event;

    /// <summary>Time brought what lay ahead; nothing else about the assignment changes.</summary>
    /// <param name="To">Who hears of it.</param>
    public sealed record MilestoneReached(int Number, Milestone What, DateTimeOffset At, PersonId To) : Event;

    /// <param name="Lead">Who hears of it beside the learner.</param>
    public sealed record Lapsed(int Number, DateTimeOffset At, PersonId Lead) : Event;

    public sealed record TimeAsked(int Number, TimeRequest Request) : Event;

    /// <param name="By">Null when nobody answered.</param>
    public sealed record TimeGiven(
        int Number, ExtraTime Extra, PersonId? By, DateTimeOffset At, DateTimeOffset Deadline, ImmutableList<Due> Ahead) : Event;

    public sealed record TimeRefused(int Number, PersonId By, DateTimeOffset At, DateTimeOffset Deadline, ImmutableList<Due> Ahead) : Event;

    /// <param name="OfferAfter">Until when the learner does not want to be asked again, null when only they ask.</param>
    public sealed record Declined(int Number, DateTimeOffset At, DeclineReason Reason, DateTimeOffset? OfferAfter) : Event;

    public sealed record Expired(int Number, DateTimeOffset At) : Event;

    public sealed record HintTaken(int Number) : Event;

    public sealed record DraftKept(Work Draft) : Event;

    /// <param name="Reviewer">The deputy when the reviewer is away.</param>
    /// <param name="Former">The reviewer who is away, when they had it before.</param>
    /// <param name="ReviewerLeft">Who was to review it has left the organisation.</param>
    public sealed record Submitted(
        int Number,
        Submission Submission,
        PersonId Reviewer,
        PersonId? Former,
        DateTimeOffset FeedbackDue,
        ImmutableList<Due> Ahead,
        bool ReviewerLeft = false) : Event;

    /// <param name="StandsUntil">The reviewer's clock stands still until then, or until the work is shared.</param>
    public sealed record AccessAsked(
        int Number, DateTimeOffset At, DateTimeOffset StandsUntil, DateTimeOffset FeedbackDue, ImmutableList<Due> Ahead) : Event;

    public sealed record AccessShared(int Number, DateTimeOffset At, DateTimeOffset FeedbackDue, ImmutableList<Due> Ahead) : Event;

    /// <summary>The reviewer is late; the learner's slot is free.</summary>
    /// <param name="Deputy">Who may decide too; null when there is nobody.</param>
    public sealed record DeputyCalled(int Number, DateTimeOffset At, PersonId? Deputy) : Event;

    /// <param name="Former">Those who need not decide any more.</param>
    /// <param name="FormerLeft">Nobody chose: the reviewer has left the organisation, and this is the next in line.</param>
    public sealed record ReviewerChosen(
        int Number,
        PersonId Reviewer,
        ImmutableList<PersonId> Former,
        DateTimeOffset At,
        DateTimeOffset FeedbackDue,
        ImmutableList<Due> Ahead,
        bool FormerLeft = false) : Event;

    /// <summary>Done, but nobody reviewed it in time.</summary>
    /// <param name="Lead">Who hears of it beside the learner.</param>
    public sealed record LeftUnreviewed(int Number, DateTimeOffset At, PersonId Lead) : Event;

    /// <summary>Work that was sent back while the slot was taken begins now.</summary>
    public sealed record Resumed(int Number, DateTimeOffset At, DateTimeOffset Deadline, ImmutableList<Due> Ahead) : Event;

    public sealed record Approved(int Number, PersonId By, DateTimeOffset At, Feedback Feedback) : Event;

    /// <param name="Reviewers">All who had it for review; whoever sent it back reviews it again.</param>
    public sealed record SentBack(
        int Number,
        PersonId By,
        ImmutableList<PersonId> Reviewers,
        DateTimeOffset At,
        Feedback Feedback,
        DateTimeOffset Deadline,
        ImmutableList<Due> Ahead) : Event;

    public sealed record NotYetGiven(int Number, PersonId By, DateTimeOffset At, Feedback Feedback) : Event;

    public sealed record Dropped(int Number, DateTimeOffset At, DropReason Reason) : Event;

    public sealed record Withdrawn(int Number, PersonId By, DateTimeOffset At) : Event;

    /// <summary>The learner added a line to work that is in review.</summary>
    public sealed record NoteAdded(int Number, Note Note) : Event;

    public sealed record ColleagueAsked(int Number, PersonId Colleague, DateTimeOffset Until) : Event;

    public sealed record ColleagueAgreed(int Number, PersonId Colleague) : Event;

    /// <summary>Not now, or no answer in time.</summary>
    public sealed record ColleagueDeclined(int Number, PersonId Colleague, bool Answered) : Event;

    public sealed record ShownAgain(int Number, PersonId To) : Event;
}
