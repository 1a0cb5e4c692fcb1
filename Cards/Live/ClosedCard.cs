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
            : builder.Text.Format(Key(stage.Outcome), builder.At(stage.At), builder.Name(stage.By ?? assignment.Reviewer));
        return builder.Card(
            builder.Text.Format("closed.summary", assignment.Task.Title, sentence),
            [Band(assignment, stage, builder), Texts.Heading(assignment.Task.Title), Texts.Line(sentence)],
            builder.NextTask());
    }

    /// <summary>Red only where the clock or another person ended the task: to put one aside is the learner's own choice.</summary>
    private static Container Band(Assignment assignment, Stage.Closed stage, CardBuilder builder) => Parts.Band.Render(
        stage.Outcome is Outcome.Lapsed or Outcome.Withdrawn ? CardState.Stopped : CardState.Theirs,
        builder.About(assignment.Task),
        builder.Text[Word(stage.Outcome)],
        builder.At(stage.At));

    /// <summary>The task waits for the slot: it was handed out, or sent back while another task is in the slot.</summary>
    public static CardContent Queued(Assignment assignment, Stage.Queued stage, CardBuilder builder) => builder.Card(
        builder.Text.Format("queued.summary", assignment.Task.Title),
        [
            Parts.Band.Render(
                CardState.Theirs, builder.About(assignment.Task), builder.Text["queued.word"], builder.At(stage.Since)),
            Texts.Heading(assignment.Task.Title),
            Texts.Line(
                assignment.Submissions == 0
                    ? builder.Text["queued.line"]
                    : builder.Text.Format("queued.sent-back", builder.Name(assignment.Reviewer))),
            Texts.Written(assignment.Task.Goal),
            assignment.Feedback is { } feedback ? builder.Given(feedback, assignment.Task, changeFirst: true) : null,
        ]);

    /// <summary>The word for an end without a verdict.</summary>
    public static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Declined => "closed.word.declined",
        Outcome.Expired => "closed.word.expired",
        Outcome.Lapsed => "closed.word.lapsed",
        Outcome.Dropped => "closed.word.dropped",
        Outcome.Withdrawn => "closed.word.withdrawn",
        Outcome.Unreviewed => "closed.word.unreviewed",
        Outcome.Approved or Outcome.NotYet => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "This outcome has feedback."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No word is written for this outcome."),
    };

    private static string Key(Outcome outcome) => outcome switch
    {
        Outcome.Declined => "closed.declined",
        Outcome.Expired => "closed.expired",
        Outcome.Lapsed => "closed.lapsed",
        Outcome.Dropped => "closed.dropped",
        Outcome.Withdrawn => "closed.withdrawn",
        Outcome.Unreviewed => "closed.unreviewed",
        Outcome.Approved or Outcome.NotYet => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "This outcome has feedback."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No words are written for this outcome."),
    };
}
