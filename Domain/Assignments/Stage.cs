using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Where an assignment is in its life.</summary>
public abstract record Stage
{
    private Stage()
    {
    }

    /// <summary>Waits for the learner's slot: handed out while it was taken, or sent back then.</summary>
    public sealed record Queued(DateTimeOffset Since) : Stage;

    public sealed record Offered(DateTimeOffset At, DateTimeOffset ExpiresAt) : Stage;

    /// <param name="Round">1, or 2 after it was sent back.</param>
    /// <param name="Ahead">What time will bring, earliest first.</param>
    /// <param name="Reached">What it brought last.</param>
    /// <param name="RequestedStart">The learner wished to begin then, or as soon after as they work; null in the second round.</param>
    /// <param name="Move">Since when it ends at another time, unless the lead answered a wish for time with it.</param>
    public sealed record Active(
        DateTimeOffset StartsAt,
        DateTimeOffset Deadline,
        int Round,
        ImmutableList<Due> Ahead,
        Milestone? Reached = null,
        DateTimeOffset? RequestedStart = null,
        Move? Move = null) : Stage
    {
        // Work that was accepted before there was a clock goes without.
        public ImmutableList<Due> Ahead { get; init; } = Ahead ?? [];

        /// <summary>Until when the learner has time: the deadline, and once that is over, when it lapses.</summary>
        public DateTimeOffset HasUntil(DateTimeOffset now) => now < Deadline || Ahead.IsEmpty ? Deadline : Ahead[^1].At;

        /// <summary>The learner works at other times from now on. What it brought may come again where the end is another.</summary>
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

    /// <param name="AccessAskedAt">When the reviewer said that they cannot open it, until the learner has shared it.</param>
    /// <param name="StandsUntil">Until when, at the latest, the reviewer's clock stands still for it.</param>
    /// <param name="Ahead">As for active work.</param>
    /// <param name="IsLate">The feedback is, or was, overdue, so the learner may go on with something else.</param>
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
    }

    /// <param name="By">Who closed it; nobody when time did.</param>
    /// <param name="Again">Not before then is another task offered; null when only the learner asks, or it was not put aside.</param>
    public sealed record Closed(Outcome Outcome, DateTimeOffset At, PersonId? By, DateTimeOffset? Again = null) : Stage;
}

/// <param name="From">When it was to end.</param>
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
}
