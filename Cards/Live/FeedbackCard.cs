using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>Shows the learner the reviewer's verdict and feedback.</summary>
internal static class FeedbackCard
{
    public static CardContent Render(Assignment assignment, Stage.Closed stage, CardBuilder builder)
    {
        var approved = stage.Outcome is Outcome.Approved;
        var summary = builder.Text.Format(approved ? "feedback.approved" : "feedback.not-yet", assignment.Task.Title);
        return builder.Card(
            summary,
            [
                Texts.Heading(summary),
                Texts.Quiet(builder.Text.Format("feedback.by", builder.Name(stage.By ?? assignment.Reviewer), builder.At(stage.At))),
                Texts.Line(builder.Text[approved ? "feedback.approved-line" : "feedback.not-yet-line"]),
                .. assignment.Feedback is { } feedback ? builder.Given(feedback, assignment.Task, met: approved) : [],
                Texts.Facts(builder.SkillFact(assignment.Task)),
            ],
            builder.NextTask());
    }
}
