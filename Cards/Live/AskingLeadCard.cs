using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>The learner asks their lead about the task in hand.</summary>
internal static class AskingLeadCard
{
    public static CardContent Render(Assignment assignment, CardBuilder builder) => builder.Card(
        builder.Text.Format("question.own-summary", assignment.Task.Title),
        [
            TaskBand.Own(assignment, builder),
            Texts.Heading(builder.Text.Format("question.own-summary", assignment.Task.Title)),
            Texts.Line(builder.Text["question.own-intro"]),
            .. builder.Text(InputIds.Question, "question.label", "question.placeholder", Question.Longest),
            builder.Carried(InputIds.Work, "work.label", Work.Longest),
        ],
        builder.Button(
            "button.send-question",
            new Click.SendQuestion(assignment.Topic, assignment.Version) { OnReminder = builder.Form.IsOnReminder }),
        builder.Back("button.back", assignment));
}
