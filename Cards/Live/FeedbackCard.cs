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
        AdaptiveAction[] buttons =
        [
            builder.NextTask(),
            .. assignment.MayShareOutcome && told is null
                ? [builder.Button("button.tell-outcome", new Click.TellOutcome(assignment.Topic, assignment.Version))]
                : Array.Empty<AdaptiveAction>(),
            builder.Button("button.my-progress", new Click.Word(KnownWords.Progress)),
        ];
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
                .. assignment.Levels is { } levels ? Levels(assignment, levels, builder) : OfTask(assignment, approved, builder),
                .. Exchange.Folded(assignment, builder),
                told is null ? null : Texts.Quiet(Told(told, builder)),
                // What goes on comes first, and what is only asked beneath it.
                .. assignment.MayRate ? [new ActionSet(buttons), builder.Rating(assignment)] : Array.Empty<Element>(),
            ],
            assignment.MayRate ? [] : buttons);
    }

    /// <summary>The learner's level in the skill, before and after where it rose, and what comes next.</summary>
    private static IEnumerable<Element> Levels(Assignment assignment, LevelChange levels, CardBuilder builder)
    {
        yield return Texts.Columns(levels.IsRaised
            ? [(builder.Text["feedback.before"], builder.Level(levels.Before)), (builder.Text["feedback.now"], builder.Level(levels.After))]
            : [(builder.Text["feedback.your-level"], builder.Level(levels.After)), .. Target(levels, builder)]);
        if (levels.Target is { } target) yield return Way(levels.After, target);
        if (levels.IsRaised) yield return Texts.Line(LevelText.From(levels.From, builder));
        if (levels.ClosesGap) yield return Texts.Line(builder.Text.Format("feedback.at-target", builder.Skill(assignment.Task.Skill)));
        else if (levels.After < levels.Target) yield return Texts.Quiet(LevelText.Lacking(levels.After.Next, levels.Lacking, builder));
    }

    private static IEnumerable<(string, string)> Target(LevelChange levels, CardBuilder builder) =>
        levels.Target is { } target ? [(builder.Text["feedback.target"], builder.Level(target))] : [];

    /// <summary>On feedback that earlier builds gave, the level of the task and the target.</summary>
    private static IEnumerable<Element?> OfTask(Assignment assignment, bool approved, CardBuilder builder) =>
    [
        Texts.Columns(
            (builder.Text["feedback.level"], builder.Level(assignment.Task.Level)),
            (builder.Text["feedback.target"], builder.Level(Target(assignment.Reason)))),
        approved ? Way(assignment.Task.Level, Target(assignment.Reason)) : null,
    ];

    /// <summary>The bot may be nobody's in that conversation, which shows only when it writes there.</summary>
    private static string Told(SharedOutcome told, CardBuilder builder) =>
        builder.Text[
            builder.Context.Unreached.GetValueOrDefault(told.Place) is Unreached.Since ? "feedback.not-shared" : "feedback.shared"];

    /// <summary>A level on the way to the target, which the pips above say too.</summary>
    private static ProgressBar Way(Level level, Level target) => new(Math.Min(level.Value, target.Value), target.Value)
    {
        Color = ProgressColor.Good,
        Fallback = Nothing.Instead,
    };

    /// <summary>The level that the learner, or their lead, wants to reach.</summary>
    private static Level Target(OfferReason reason) => reason switch
    {
        OfferReason.ClosesGap why => why.Target,
        OfferReason.Practises why => why.Level,
        OfferReason.OwnChoice why => why.Towards,
        OfferReason.Suggested why => why.Towards,
        OfferReason.LeadsTarget why => why.Target,
        OfferReason.FirstStep why => why.Towards,
        OfferReason.NextStep why => why.Towards,
        OfferReason.HandedOut why => why.Towards,
        var other => throw new ArgumentOutOfRangeException(nameof(reason), other, "No target is known for this reason."),
    };
}
