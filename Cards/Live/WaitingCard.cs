using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>Shows the learner their work in review, or tells them that the reviewer cannot open it.</summary>
internal static class WaitingCard
{
    public static CardContent Render(Assignment assignment, Stage.InReview stage, Submission? latest, Work draft, CardBuilder builder) =>
        stage.AccessAskedAt is not null
            ? AccessAsked(assignment, latest, draft, builder)
            : InReview(assignment, stage, latest, builder);

    private static CardContent InReview(Assignment assignment, Stage.InReview stage, Submission? latest, CardBuilder builder) =>
        builder.Card(
        builder.Text.Format("waiting.summary", assignment.Task.Title),
        [
            TaskBand.Own(assignment, builder),
            Texts.Heading(assignment.Task.Title),
            Texts.Line(Sentence(assignment, stage, builder)),
            latest is null ? null : Texts.Apart([.. WorkText.Render(latest.Work, builder), .. builder.Notes(assignment, "notes.own")]),
            Texts.Quiet(builder.Text.Format("waiting.handed-in", builder.At(stage.SubmittedAt))),
            .. Exchange.Folded(assignment, builder),
            latest is { Work.Files.IsEmpty: false }
                ? Texts.Quiet(builder.Text.Format("work.share", builder.Name(assignment.Reviewer)))
                : null,
        ],
        Actions(assignment, stage, builder));

    private static string Sentence(Assignment assignment, Stage.InReview stage, CardBuilder builder)
    {
        var reviewer = builder.Name(assignment.Reviewer);
        return stage switch
        {
            { Reached: Milestone.ReviewersLate, Ahead: [.., var end] } when assignment.ReviewerLeft =>
                builder.Text.Format("waiting.nobody-left", builder.At(end.At)),
            _ when IsUnreached(assignment, builder) => builder.Context.Unreached[assignment.Reviewer] is Unreached.Since since
                ? builder.Text.Format("waiting.unreached", reviewer, builder.At(since.At))
                : builder.Text.Format("waiting.not-opened", reviewer),
            { Reached: Milestone.ReviewersLate, Ahead: [.., var end] } =>
                builder.Text.Format("waiting.reviewers-late", builder.At(end.At)),
            { Reached: Milestone.ReviewOverdue } when assignment.Deputy is { } deputy =>
                builder.Text.Format("waiting.late", reviewer, builder.Name(deputy)),
            { Reached: Milestone.ReviewOverdue } => builder.Text.Format("waiting.late-alone", reviewer),
            { Reached: not Milestone.ReviewOverdue } when assignment.HandedOnBy is { } by && by != assignment.Reviewer =>
                builder.Text.Format("waiting.handed-on", reviewer, builder.Name(by)),
            _ => builder.Text.Format(assignment.ReviewerLeft ? "waiting.stepped-in" : "waiting.line", reviewer),
        };
    }

    private static IEnumerable<AdaptiveAction> Actions(Assignment assignment, Stage.InReview stage, CardBuilder builder)
    {
        var (topic, seen) = (assignment.Topic, assignment.Version);
        if (stage.Reached is Milestone.ReviewersLate || IsUnreached(assignment, builder))
            yield return builder.Button("button.other-reviewer", new Click.OtherReviewer(topic, seen));
        if (stage.IsLate) yield return builder.NextTask();
        yield return builder.Button("button.drop-it", new Click.DropIt(topic, seen)) with { Mode = stage.IsLate
            ? ActionMode.Secondary
            : null };
    }

    /// <summary>The bot reaches neither the reviewer nor the deputy, if there is one.</summary>
    private static bool IsUnreached(Assignment assignment, CardBuilder builder) =>
        builder.Context.Unreached.ContainsKey(assignment.Reviewer)
        && (assignment.Deputy is not { } deputy || builder.Context.Unreached.ContainsKey(deputy));

    private static CardContent AccessAsked(
        Assignment assignment, Submission? latest, Work draft, CardBuilder builder) => builder.Card(
        builder.Text.Format("access.summary", builder.Name(assignment.Reviewer), assignment.Task.Title),
        [
            TaskBand.Own(assignment, builder),
            Texts.Heading(assignment.Task.Title),
            Texts.Line(builder.Text.Format("access.line", builder.Name(assignment.Reviewer))),
            latest is { Work.Files.IsEmpty: false } ? Texts.Apart(WorkText.Files(latest.Work, builder)) : null,
            .. Exchange.Folded(assignment, builder),
            Texts.Line(builder.Text["access.again"]),
            .. WorkCard.HandIn(assignment, latest, draft, builder),
        ],
        builder.Button("button.shared-now", new Click.SharedNow(assignment.Topic, assignment.Version)),
        builder.Button("button.submit-work", new Click.SubmitWork(assignment.Topic, assignment.Version, WorkCard.Mark(draft))),
        builder.More("button.drop-it", new Click.DropIt(assignment.Topic, assignment.Version)));
}
