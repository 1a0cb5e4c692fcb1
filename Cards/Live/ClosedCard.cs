using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>Tells the learner that a task ended without a verdict, or that it waits, and what comes next.</summary>
internal static class ClosedCard
{
    public static CardContent Render(Assignment assignment, Stage.Closed stage, CardBuilder builder)
    {
        var sentence = stage is { Outcome: Outcome.Declined, Again: { } again }
            ? builder.Text.Format("closed.declined-until", builder.At(stage.At), builder.At(again))
            : builder.Text.Format(Key(assignment, stage), builder.At(stage.At), builder.Name(stage.By ?? assignment.Reviewer));
        return builder.Card(
            builder.Text.Format("closed.summary", assignment.Task.Title, sentence),
            [
                TaskBand.Own(assignment, builder),
                Texts.Heading(assignment.Task.Title),
                Texts.Line(sentence),
                assignment.Suggestion?.Line is { } line ? Texts.Apart(Texts.Written(line)) : null,
                .. Exchange.Folded(assignment, builder),
            ],
            [
                builder.NextTask(),
                .. stage.Outcome is Outcome.NotAgreed
                    ? [builder.Button("button.suggest", new Click.Word(KnownWords.Suggest))]
                    : Array.Empty<AdaptiveAction>(),
            ]);
    }

    /// <summary>The task waits for the slot: it was handed out, or sent back while another task is in the slot.</summary>
    public static CardContent Queued(Assignment assignment, CardBuilder builder) => builder.Card(
        builder.Text.Format("queued.summary", assignment.Task.Title),
        [
            TaskBand.Own(assignment, builder),
            Texts.Heading(assignment.Task.Title),
            Texts.Line(
                assignment.Submissions == 0
                    ? builder.Text["queued.line"]
                    : builder.Text.Format("queued.sent-back", builder.Name(assignment.Reviewer))),
            .. TaskText.Goal(assignment.Task),
            assignment.Feedback is { } feedback ? builder.Given(feedback, assignment.Task, changeFirst: true) : null,
            .. Exchange.Folded(assignment, builder),
        ]);

    private static string Key(Assignment assignment, Stage.Closed stage) =>
        stage.Outcome is Outcome.Withdrawn && stage.By == assignment.Learner ? "closed.left" : Key(stage.Outcome);

    private static string Key(Outcome outcome) => outcome switch
    {
        Outcome.Declined => "closed.declined",
        Outcome.Expired => "closed.expired",
        Outcome.Lapsed => "closed.lapsed",
        Outcome.Dropped => "closed.dropped",
        Outcome.Withdrawn => "closed.withdrawn",
        Outcome.Unreviewed => "closed.unreviewed",
        Outcome.NotAgreed => "closed.not-agreed",
        Outcome.TakenBack => "closed.taken-back",
        Outcome.Approved or Outcome.NotYet => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "This outcome has feedback."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No words are written for this outcome."),
    };
}
