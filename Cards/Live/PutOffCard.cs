using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>Shows the reviewer when a review that they put off comes back, and that the learner's wait goes on.</summary>
internal static class PutOffCard
{
    public static CardContent Render(Assignment assignment, Stage.InReview stage, DateTimeOffset until, CardBuilder builder)
    {
        var sentence = builder.Text.Format("put-off.line", builder.At(until));
        return builder.Card(
            sentence,
            [
                Band.Render(
                    TaskBand.IsOverdue(stage) ? CardState.Late : CardState.Theirs, builder.AboutLearner(assignment),
                    builder.Text["put-off.word"], builder.At(until)),
                Texts.Heading(assignment.Task.Title),
                Texts.Line(sentence),
                Texts.Line(builder.Text.Format(
                    TaskBand.IsOverdue(stage) ? "put-off.late" : "put-off.due", builder.Name(assignment.Learner),
                    builder.At(stage.FeedbackDue))),
                ReviewCard.Begun(assignment, builder.Context.Viewer) == Inputs.None ? null : Texts.Quiet(builder.Text["put-off.begun"]),
                .. Exchange.FoldedOfAsked(assignment, builder),
            ],
            builder.Button("button.open-review", new Click.OpenReview(assignment.Topic, assignment.Version)));
    }
}
