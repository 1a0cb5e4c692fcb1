using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>Tells the lead that a learner asks for more time; the lead answers with one click.</summary>
internal static class TimeRequestCard
{
    public static CardContent Render(Assignment assignment, Stage.Active stage, TimeRequest asked, CardBuilder builder)
    {
        var learner = builder.Name(assignment.Learner);
        var summary = builder.Text.Format("time.summary", learner, builder.Text.Extra(asked.Extra));
        return builder.Card(
            summary,
            [
                Band.Render(
                    CardState.Yours, builder.AboutLearner(assignment), builder.Text["time.answer-by"], builder.At(asked.Until)),
                Texts.Heading(summary),
                asked.Reason.Length == 0 ? null : Texts.Apart(Texts.Written(asked.Reason)),
                Texts.Columns(
                    (builder.Text["fact.task"], assignment.Task.Title), (builder.Text["fact.deadline"], builder.At(stage.Deadline))),
                Texts.Quiet(builder.Text.Format("time.until", builder.At(asked.Until), learner)),
                .. Exchange.FoldedOfAsked(assignment, builder),
            ],
            Actions(assignment, builder));
    }

    public static IEnumerable<AdaptiveAction> Actions(Assignment assignment, CardBuilder builder) =>
    [
        builder.Button("button.give-time", new Click.GiveTime(assignment.Topic, assignment.Version)),
        builder.Button("button.not-this-time", new Click.RefuseTime(assignment.Topic, assignment.Version)),
    ];
}
