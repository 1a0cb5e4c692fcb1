using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Where an assignment is in its life.</summary>
public abstract record Stage
{
    private Stage()
    {
    }

    /// <summary>The learner suggested it, and waits until somebody agrees.</summary>
    /// <param name="Of">Who was asked: the lead, or who stands in for them.</param>
    /// <param name="AnswerBy">Then the next in line is asked too.</param>
    /// <param name="Deputy">The next in line; either may answer. Null when nobody else was asked.</param>
    /// <param name="IsLate">Nobody answered in time.</param>
    public sealed record Suggested(
        DateTimeOffset At, PersonId Of, DateTimeOffset AnswerBy, PersonId? Deputy = null, bool IsLate = false) : Stage
    {
        /// <summary>Each of them may answer.</summary>
        public IEnumerable<PersonId> Asked => Deputy is { } deputy ? [Of, deputy] : [Of];
    }

    /// <summary>Waits for the learner's slot, which another task held when this one was handed out or sent back.</summary>
    public sealed record Queued(DateTimeOffset Since) : Stage;

    public sealed record Offered(DateTimeOffset At, DateTimeOffset ExpiresAt) : Stage;

    /// <param name="Round">1, or 2 after it was sent back.</param>
    /// <param name="Ahead">The milestones ahead, earliest first.</param>
    /// <param name="Reached">The milestone that was reached last.</param>
    /// <param name="RequestedStart">
    /// When the learner asked to begin; the box starts then, or when the learner next works. Null in the second round.
    /// </param>
    /// <param name="Move">How the deadline moved; null when it did not, or when it moved because of a request for more time.</param>
    public sealed record Active(
        DateTimeOffset StartsAt,
        DateTimeOffset Deadline,
        int Round,
        ImmutableList<Due> Ahead,
        Milestone? Reached = null,
        DateTimeOffset? RequestedStart = null,
        Move? Move = null) : Stage
    {
        // Older rows of accepted work have no milestones.
        public ImmutableList<Due> Ahead { get; init; } = Ahead ?? [];

        /// <summary>The learner has time until the deadline and, once that is over, until the task lapses.</summary>
        public DateTimeOffset HasUntil(DateTimeOffset now) => now < Deadline || Ahead.IsEmpty ? Deadline : Ahead[^1].At;

        /// <summary>
        /// The learner's working time changed. The milestone that was reached last may come again, if the new dates put it ahead.
        /// </summary>
        internal Active Rescheduled(DateTimeOffset? startsAt, DateTimeOffset deadline, ImmutableList<Due> ahead)
        {
            var from = Move is { By: null } earlier ? earlier.From : Deadline;
            return this with
            {
                StartsAt = startsAt ?? StartsAt,
                Deadline = deadline,
                Ahead = ahead,
                Reached = ahead.Exists(due => due.What == Reached) ? null : Reached,
                Move = deadline == Deadline ? Move : from == deadline ? null : new Move(from, null),
            };
        }
    }

    /// <param name="AccessAskedAt">When the reviewer said that they cannot open the work; null once the learner has shared it.</param>
    /// <param name="StandsUntil">Until when, at the latest, the reviewer's clock stands still because of that.</param>
    /// <param name="Ahead">The milestones ahead, earliest first.</param>
    /// <param name="IsLate">The feedback is, or was, overdue, so the learner may begin another task.</param>
    public sealed record InReview(
        DateTimeOffset SubmittedAt,
        DateTimeOffset FeedbackDue,
        int Round,
        DateTimeOffset? AccessAskedAt,
        DateTimeOffset? StandsUntil,
        ImmutableList<Due> Ahead,
        Milestone? Reached = null,
        bool IsLate = false) : Stage
    {
        public ImmutableList<Due> Ahead { get; init; } = Ahead ?? [];

        /// <summary>Reviewers who put the review off, each once; null for none.</summary>
        public ImmutableList<PostponedReview>? PutOff { get; init; }

        /// <summary>What reviewers had typed when they put the review off, each once; null for nothing. Nobody else sees it.</summary>
        public ImmutableList<BegunFeedback>? Begun { get; init; }

        /// <summary>Since when the reviewer has the work; null means since it was handed in.</summary>
        public DateTimeOffset? ReviewerSince { get; init; }

        /// <summary>Since when the deputy has it; null means since it was handed in.</summary>
        public DateTimeOffset? DeputySince { get; init; }

        /// <summary>Until when this reviewer put it off; null when they did not.</summary>
        public DateTimeOffset? PutOffUntil(PersonId reviewer) => PutOff?.Find(one => one.By == reviewer)?.Until;

        internal InReview Back(PersonId reviewer) =>
            this with { PutOff = PutOff?.RemoveAll(one => one.By == reviewer) is { IsEmpty: false } others ? others : null };

        internal InReview Forgetting(PersonId reviewer) => Begun?.Exists(one => one.By == reviewer) != true
            ? this
            : this with { Begun = Begun.RemoveAll(one => one.By == reviewer) is { IsEmpty: false } others ? others : null };
    }

    /// <param name="By">Who closed it; null when the clock did.</param>
    /// <param name="Again">
    /// No other task is offered unasked before then; null when only the learner asks, or when the task was not declined.
    /// </param>
    public sealed record Closed(Outcome Outcome, DateTimeOffset At, PersonId? By, DateTimeOffset? Again = null) : Stage;
}

/// <summary>A review that is shown again later. The reviewer's clock runs on.</summary>
public sealed record PostponedReview(PersonId By, DateTimeOffset Until);

public sealed record BegunFeedback(PersonId By, Feedback Feedback);

/// <param name="From">The deadline before it moved.</param>
/// <param name="By">Who gave more time unasked; null when the learner's working time changed.</param>
public sealed record Move(DateTimeOffset From, PersonId? By);

public enum Outcome
{
    Approved,
    NotYet,
    Unreviewed,
    Declined,
    Expired,
    Lapsed,
    Dropped,
    Withdrawn,

    /// <summary>It was suggested, and who was asked said <em>not now</em>.</summary>
    NotAgreed,

    /// <summary>The learner took the suggestion back.</summary>
    TakenBack,
}
