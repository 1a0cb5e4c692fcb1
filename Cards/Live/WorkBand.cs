using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>The bands of a task that the learner has begun: when it is due, or when the feedback is.</summary>
internal static class WorkBand
{
    public static Container Of(Assignment assignment, CardBuilder builder) => assignment.Stage switch
    {
        Stage.Active stage => Active(assignment, stage, builder),
        Stage.InReview stage => InReview(assignment, stage, builder),
        Stage.Queued or Stage.Offered or Stage.Closed or _ =>
            throw new ArgumentOutOfRangeException(nameof(assignment), assignment.Stage, "The learner has not begun, or is done."),
    };

    /// <summary>The deadline is over.</summary>
    public static bool IsOverdue(Stage.Active stage) => stage.Reached is Milestone.Overdue or Milestone.LeadPrompted;

    private static Container Active(Assignment assignment, Stage.Active stage, CardBuilder builder)
    {
        var (state, word, moment) = stage switch
        {
            _ when assignment is { Time: { Answer: null } asked } => (CardState.Yours, "work.clock-stands", asked.Until),
            { Ahead: [.., var end] } when IsOverdue(stage) => (CardState.Late, "work.overdue-closes", end.At),
            { Reached: Milestone.LastCall } => (CardState.Late, "work.due-soon", stage.Deadline),
            { Round: > 1 } => (CardState.Yours, "work.sent-back-due", stage.Deadline),
            _ => (CardState.Yours, "work.due", stage.Deadline),
        };
        return Render(assignment, state, word, moment, builder);
    }

    private static Container InReview(Assignment assignment, Stage.InReview stage, CardBuilder builder)
    {
        var (state, word, moment) = stage switch
        {
            { AccessAskedAt: { } asked } => (CardState.Yours, "waiting.access-asked", asked),
            { Reached: Milestone.ReviewersLate, Ahead: [.., var end] } => (CardState.Late, "waiting.late-closes", end.At),
            { Reached: Milestone.ReviewOverdue or Milestone.ReviewersLate } => (CardState.Late, "waiting.late-since", stage.FeedbackDue),
            _ => (CardState.Theirs, "waiting.due", stage.FeedbackDue),
        };
        return Render(assignment, state, word, moment, builder);
    }

    private static Container Render(Assignment assignment, CardState state, string word, DateTimeOffset moment, CardBuilder builder) =>
        Band.Render(state, builder.About(assignment.Task), builder.Text[word], builder.At(moment));
}
