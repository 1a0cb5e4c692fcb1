using System.Diagnostics;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>
/// The band of a task in every stage: whose turn it is, and the moment that matters. Everybody who may see the task sees the same
/// state; only what is the learner's to do is somebody else's for the others.
/// </summary>
internal static class TaskBand
{
    /// <summary>For the learner.</summary>
    public static Container Own(Assignment assignment, CardBuilder builder)
    {
        var (state, word, moment) = Describe(assignment);
        return Band.Render(state, builder.About(assignment.Task), builder.Text[word], builder.At(moment));
    }

    /// <summary>For the lead, and for a reviewer who has nothing to decide now.</summary>
    public static Container Others(Assignment assignment, CardBuilder builder)
    {
        var (state, word, moment) = Describe(assignment);
        return Band.Render(
            state is CardState.Yours ? CardState.Theirs : state, builder.AboutLearner(assignment), builder.Text[word], builder.At(moment));
    }

    /// <summary>The deadline is over.</summary>
    public static bool IsOverdue(Stage.Active stage) => stage.Reached is Milestone.Overdue or Milestone.LeadPrompted;

    /// <summary>The feedback is late.</summary>
    public static bool IsOverdue(Stage.InReview stage) => stage.Reached is Milestone.ReviewOverdue or Milestone.ReviewersLate;

    private static (CardState State, string Word, DateTimeOffset Moment) Describe(Assignment assignment) => assignment.Stage switch
    {
        Stage.Suggested { IsLate: true } stage => (CardState.Late, "suggestion.late-word", stage.AnswerBy),
        Stage.Suggested stage => (CardState.Theirs, "suggestion.word", stage.AnswerBy),
        Stage.Queued stage => (CardState.Theirs, "queued.word", stage.Since),
        Stage.Offered stage => (CardState.Yours, "offer.open-until", stage.ExpiresAt),
        Stage.Active stage => Active(assignment, stage),
        Stage.InReview stage => InReview(stage),
        Stage.Closed stage => Closed(stage),
        var other => throw new ArgumentOutOfRangeException(nameof(assignment), other, "No band is drawn for this stage."),
    };

    private static (CardState, string, DateTimeOffset) Active(Assignment assignment, Stage.Active stage) => stage switch
    {
        _ when StandsUntil(assignment) is { } until => (CardState.Yours, "work.clock-stands", until),
        { Ahead: [.., var end] } when IsOverdue(stage) => (CardState.Late, "work.overdue-closes", end.At),
        { Reached: Milestone.LastCall } => (CardState.Late, "work.due-soon", stage.Deadline),
        { Round: > 1 } => (CardState.Yours, "work.sent-back-due", stage.Deadline),
        _ => (CardState.Yours, "work.due", stage.Deadline),
    };

    /// <summary>Until when at the latest, if a request or a question stops the clock.</summary>
    private static DateTimeOffset? StandsUntil(Assignment assignment)
    {
        var time = assignment.WaitsForTime ? assignment.Time?.Until : null;
        var question = assignment.Asking is { HasGoneOn: false } asked ? (DateTimeOffset?)asked.StandsUntil : null;
        return time > question ? time : question ?? time;
    }

    private static (CardState, string, DateTimeOffset) InReview(Stage.InReview stage) => stage switch
    {
        { AccessAskedAt: { } asked } => (CardState.Yours, "waiting.access-asked", asked),
        { Reached: Milestone.ReviewersLate, Ahead: [.., var end] } => (CardState.Late, "waiting.late-closes", end.At),
        _ when IsOverdue(stage) => (CardState.Late, "waiting.late-since", stage.FeedbackDue),
        _ => (CardState.Theirs, "waiting.due", stage.FeedbackDue),
    };

    // Red only where the clock or another person ended the task: to put one aside is the learner's own choice.
    private static (CardState, string, DateTimeOffset) Closed(Stage.Closed stage)
    {
        var (state, word) = stage.Outcome switch
        {
            Outcome.Approved => (CardState.Approved, "feedback.word"),
            Outcome.NotYet => (CardState.Stopped, "feedback.not-yet-word"),
            Outcome.Declined => (CardState.Theirs, "closed.word.declined"),
            Outcome.Expired => (CardState.Theirs, "closed.word.expired"),
            Outcome.Lapsed => (CardState.Stopped, "closed.word.lapsed"),
            Outcome.Dropped => (CardState.Theirs, "closed.word.dropped"),
            Outcome.Withdrawn => (CardState.Stopped, "closed.word.withdrawn"),
            Outcome.Unreviewed => (CardState.Theirs, "closed.word.unreviewed"),
            Outcome.NotAgreed => (CardState.Theirs, "closed.word.not-agreed"),
            Outcome.TakenBack => (CardState.Theirs, "closed.word.taken-back"),
            _ => throw new UnreachableException($"{stage.Outcome}"),
        };
        return (state, word, stage.At);
    }
}
