using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>Work that is with the reviewer, to the learner; or needs the learner again, because it cannot be opened.</summary>
internal static class WaitingCard
{
    public static CardContent Render(Assignment assignment, Stage.InReview stage, Submission? latest, Work draft, CardBuilder page) =>
        stage.AccessAskedAt is { } asked
            ? AccessAsked(assignment, asked, latest, draft, page)
            : InReview(assignment, stage, latest, page);

    private static CardContent InReview(Assignment assignment, Stage.InReview stage, Submission? latest, CardBuilder page) => page.Card(
        page.Text.Format("waiting.summary", assignment.Task.Title),
        [
            Texts.Heading(page.Text.Format("waiting.summary", assignment.Task.Title)),
            Texts.Line(Sentence(assignment, stage, page)),
            Texts.Facts(
                page.SkillFact(assignment.Task),
                (page.Text["fact.submitted"], page.At(stage.SubmittedAt)),
                (page.Text["fact.feedback-due"], page.At(stage.FeedbackDue)),
                page.ReviewerFact(assignment)),
            .. latest is null ? [] : Handed(WorkText.Render(latest.Work, page), page),
            .. page.Notes(assignment, "notes.own"),
            latest is { Work.Files.IsEmpty: false } ? Texts.Quiet(page.Text.Format("work.share", page.Name(assignment.Reviewer))) : null,
        ],
        Actions(assignment, stage, page));

    private static string Sentence(Assignment assignment, Stage.InReview stage, CardBuilder page)
    {
        var reviewer = page.Name(assignment.Reviewer);
        return stage switch
        {
            { Reached: Milestone.ReviewersLate } when assignment.ReviewerLeft => page.Text["waiting.nobody-left"],
            _ when IsUnreached(assignment, page) => page.Context.Unreached[assignment.Reviewer] is Unreached.Since since
                ? page.Text.Format("waiting.unreached", reviewer, page.At(since.At))
                : page.Text.Format("waiting.not-opened", reviewer),
            { Reached: Milestone.ReviewersLate } => page.Text["waiting.reviewers-late"],
            { Reached: Milestone.ReviewOverdue } when assignment.Deputy is { } deputy => page.Text.Format("waiting.late", reviewer, page.Name(deputy)),
            { Reached: Milestone.ReviewOverdue } => page.Text.Format("waiting.late-alone", reviewer),
            _ => page.Text.Format(assignment.ReviewerLeft ? "waiting.stepped-in" : "waiting.line", reviewer),
        };
    }

    private static IEnumerable<CardAction> Actions(Assignment assignment, Stage.InReview stage, CardBuilder page)
    {
        var (topic, seen) = (assignment.Topic, assignment.Version);
        if (stage.Reached is Milestone.ReviewersLate || IsUnreached(assignment, page)) yield return page.Button("button.other-reviewer", new Click.OtherReviewer(topic, seen));
        if (stage.IsLate) yield return page.NextTask();
        yield return page.Button("button.drop-it", new Click.DropIt(topic, seen)) with { Mode = stage.IsLate ? ActionMode.Secondary : null };
    }

    /// <summary>Nobody who could decide gets to see it.</summary>
    private static bool IsUnreached(Assignment assignment, CardBuilder page) => page.Context.Unreached.ContainsKey(assignment.Reviewer)
        && (assignment.Deputy is not { } deputy || page.Context.Unreached.ContainsKey(deputy));

    private static CardContent AccessAsked(
        Assignment assignment, DateTimeOffset asked, Submission? latest, Work draft, CardBuilder page) => page.Card(
        page.Text.Format("access.summary", page.Name(assignment.Reviewer), assignment.Task.Title),
        [
            Texts.Heading(assignment.Task.Title),
            Texts.Line(page.Text.Format("access.line", page.Name(assignment.Reviewer), page.At(asked))),
            .. latest is { Work.Files.IsEmpty: false } ? Handed(WorkText.Files(latest.Work, page), page) : [],
            Texts.Line(page.Text["access.again"]),
            .. WorkCard.HandIn(assignment, latest, draft, page),
        ],
        page.Button("button.shared-now", new Click.SharedNow(assignment.Topic, assignment.Version)),
        page.Button("button.submit-work", new Click.SubmitWork(assignment.Topic, assignment.Version, WorkCard.Mark(draft))),
        page.More("button.drop-it", new Click.DropIt(assignment.Topic, assignment.Version)));

    private static IEnumerable<Element> Handed(IEnumerable<Element> work, CardBuilder page) => [page.Title("label.handed-in"), .. work];
}
