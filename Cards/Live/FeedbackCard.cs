using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Live;

/// <summary>Shows the learner the reviewer's verdict and feedback.</summary>
internal static class FeedbackCard
{
    public static CardContent Render(Assignment assignment, Stage.Closed stage, SharedOutcome? told, CardBuilder builder)
    {
        var approved = stage.Outcome is Outcome.Approved;
        var summary = builder.Text.Format(approved ? "feedback.approved" : "feedback.not-yet", assignment.Task.Title);
        IReadOnlyList<CardAction> buttons = assignment.MayShareOutcome && told is null
            ? [builder.NextTask(), builder.Button("button.tell-outcome", new Click.TellOutcome(assignment.Topic, assignment.Version))]
            : [builder.NextTask()];
        return builder.Card(
            summary,
            [
                Band.Render(
                    approved ? CardState.Approved : CardState.Stopped,
                    (builder.Text[approved ? "feedback.word" : "feedback.not-yet-word"], builder.Skill(assignment.Task.Skill)),
                    builder.Name(stage.By ?? assignment.Reviewer),
                    builder.At(stage.At)),
                Texts.Heading(assignment.Task.Title),
                approved ? null : Texts.Line(builder.Text["feedback.not-yet-line"]),
                assignment.Feedback is { } feedback ? builder.Given(feedback, assignment.Task, met: approved) : null,
                Texts.Columns(
                    (builder.Text["feedback.level"], builder.Level(assignment.Task.Level)),
                    (builder.Text["feedback.target"], builder.Level(Target(assignment.Reason)))),
                approved ? Way(assignment.Task.Level, Target(assignment.Reason)) : null,
                told is null ? null : Texts.Quiet(Told(told, builder)),
                // What goes on comes first, and what is only asked beneath it.
                .. assignment.MayRate ? [new ActionSet(buttons), builder.Rating(assignment)] : Array.Empty<Element>(),
            ],
            assignment.MayRate ? [] : buttons);
    }

    /// <summary>The bot may be nobody's in that conversation, which shows only when it writes there.</summary>
    private static string Told(SharedOutcome told, CardBuilder builder) =>
        builder.Text[builder.Context.Unreached.GetValueOrDefault(told.Place) is Unreached.Since ? "feedback.not-shared" : "feedback.shared"];

    /// <summary>The level of the task on the way to the target, which the pips above say too.</summary>
    private static ProgressBar Way(Level level, Level target) => new(Math.Min(level.Value, target.Value), target.Value)
    {
        Color = ProgressColor.Good,
        Fallback = Nothing.Instead,
    };

    /// <summary>The level that the learner, or their lead, wants to reach.</summary>
    private static Level Target(OfferReason reason) => reason switch
    {
        OfferReason.ClosesGap why => why.Target,
        OfferReason.OwnChoice why => why.Towards,
        OfferReason.Suggested why => why.Towards,
        OfferReason.LeadsTarget why => why.Target,
        OfferReason.FirstStep why => why.Towards,
        OfferReason.NextStep why => why.Towards,
        OfferReason.HandedOut why => why.Towards,
        var other => throw new ArgumentOutOfRangeException(nameof(reason), other, "No target is known for this reason."),
    };
}
