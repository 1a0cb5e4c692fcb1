using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>What the reviewer said, to the learner.</summary>
internal static class FeedbackCard
{
    public static CardContent Render(Assignment assignment, Stage.Closed stage, CardBuilder page)
    {
        var approved = stage.Outcome is Outcome.Approved;
        var summary = page.Text.Format(approved ? "feedback.approved" : "feedback.not-yet", assignment.Task.Title);
        return page.Card(
            summary,
            [
                Texts.Heading(summary),
                Texts.Quiet(page.Text.Format("feedback.by", page.Name(stage.By ?? assignment.Reviewer), page.At(stage.At))),
                Texts.Line(page.Text[approved ? "feedback.approved-line" : "feedback.not-yet-line"]),
                .. assignment.Feedback is { } feedback ? page.Given(feedback, assignment.Task, met: approved) : [],
                Texts.Facts(page.SkillFact(assignment.Task)),
            ],
            page.NextTask());
    }
}
