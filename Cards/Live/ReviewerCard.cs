using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>An assignment that asks nothing of the reviewer, or of the lead, now: how it stands, and the feedback that was given.</summary>
internal static class ReviewerCard
{
    public static CardContent Render(Assignment assignment, Sight sight, CardBuilder page)
    {
        var sentence = Sentence(assignment, sight, page);
        return page.Card(
            sentence,
            [
                Texts.Heading(assignment.Task.Title),
                Texts.Line(sentence),
                .. sight is Sight.Review && Shown(assignment) is { } feedback ? page.Given(feedback, assignment.Task, met: IsApproved(assignment)) : [],
            ]);
    }

    private static string Sentence(Assignment assignment, Sight sight, CardBuilder page)
    {
        var learner = page.Name(assignment.Learner);
        return assignment.Stage switch
        {
            Stage.Queued => page.Text.Format("reviewer.queued", learner),
            Stage.Offered => page.Text.Format("reviewer.offered", learner),
            Stage.Active active when sight is not Sight.Review && !assignment.IsReviewedBy(page.Context.Viewer) =>
                page.Text.Format("lead.active", learner, page.At(active.Deadline)),
            Stage.Active { Round: 1 } active => page.Text.Format("reviewer.active", learner, page.At(active.Deadline)),
            Stage.Active active => page.Text.Format("reviewer.sent-back", learner, page.At(active.Deadline)),
            Stage.InReview { AccessAskedAt: { } asked } => page.Text.Format("reviewer.access-asked", learner, page.At(asked)),
            Stage.InReview review => page.Text.Format(
                "reviewer.in-review", learner, page.Name(assignment.Reviewer), page.At(review.FeedbackDue)),
            Stage.Closed closed => Closed(closed, learner, page),
            var other => throw new ArgumentOutOfRangeException(nameof(assignment), other, "No words are written for this stage."),
        };
    }

    private static string Closed(Stage.Closed closed, string learner, CardBuilder page)
    {
        var key = closed.Outcome switch
        {
            Outcome.Approved => "reviewer.approved",
            Outcome.NotYet => "reviewer.not-yet",
            Outcome.Unreviewed => "reviewer.unreviewed",
            Outcome.Declined => "reviewer.declined",
            Outcome.Expired => "reviewer.expired",
            Outcome.Lapsed => "reviewer.lapsed",
            Outcome.Dropped => "reviewer.dropped",
            _ => "reviewer.withdrawn",
        };
        return page.Text.Format(key, learner, page.At(closed.At), closed.By is { } by ? page.Name(by) : page.Text["somebody"]);
    }

    private static Feedback? Shown(Assignment assignment) => IsApproved(assignment)
        || assignment.Stage is Stage.Active { Round: > 1 } or Stage.Closed { Outcome: Outcome.NotYet } ? assignment.Feedback : null;

    private static bool IsApproved(Assignment assignment) => assignment.Stage is Stage.Closed { Outcome: Outcome.Approved };
}
