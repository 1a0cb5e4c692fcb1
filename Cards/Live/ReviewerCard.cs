using System.Diagnostics;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>
/// Shows the reviewer or the lead an assignment that needs nothing from them now: its state and, for the reviewer, the feedback
/// given.
/// </summary>
internal static class ReviewerCard
{
    public static CardContent Render(Assignment assignment, Sight sight, CardBuilder builder)
    {
        if (assignment.IsAgreedFor(builder.Context.Viewer)) return Agreed(assignment, assignment.Suggestion!, builder);
        var sentence = Sentence(assignment, sight, builder);
        return builder.Card(
            sentence,
            [
                TaskBand.Others(assignment, builder),
                Texts.Heading(assignment.Task.Title),
                Texts.Line(sentence),
                sight is Sight.Review && Shown(assignment) is { } feedback
                    ? builder.Given(feedback, assignment.Task, met: IsApproved(assignment))
                    : null,
                .. sight is Sight.Outline ? Exchange.OfAsked(assignment, builder) : Exchange.FoldedOfAsked(assignment, builder),
            ]);
    }

    private static CardContent Agreed(Assignment assignment, Suggestion suggestion, CardBuilder builder)
    {
        var by = suggestion.AnsweredBy == builder.Context.Viewer ? builder.Text["you"] : builder.Name(suggestion.AnsweredBy!.Value);
        var sentence = builder.Text.Format("reviewer.agreed", builder.Name(assignment.Learner), by);
        return builder.Card(
            sentence,
            [
                Band.Render(
                    CardState.Theirs, builder.AboutLearner(assignment), builder.Text["suggestion.agreed-word"],
                    builder.At(suggestion.AnsweredAt ?? suggestion.At)),
                Texts.Heading(assignment.Task.Title),
                Texts.Line(sentence),
            ]);
    }

    private static string Sentence(Assignment assignment, Sight sight, CardBuilder builder)
    {
        var learner = builder.Name(assignment.Learner);
        return assignment.Stage switch
        {
            Stage.Suggested => builder.Text.Format("reviewer.suggested", learner),
            Stage.Queued => builder.Text.Format("reviewer.queued", learner),
            Stage.Offered => builder.Text.Format("reviewer.offered", learner),
            Stage.Active active when sight is not Sight.Review && !assignment.IsReviewedBy(builder.Context.Viewer) =>
                builder.Text.Format("lead.active", learner, builder.At(active.Deadline)),
            Stage.Active { Round: 1 } active => builder.Text.Format("reviewer.active", learner, builder.At(active.Deadline)),
            Stage.Active active => builder.Text.Format("reviewer.sent-back", learner, builder.At(active.Deadline)),
            Stage.InReview { AccessAskedAt: { } asked } => builder.Text.Format("reviewer.access-asked", learner, builder.At(asked)),
            Stage.InReview review => builder.Text.Format(
                assignment.HandedOnBy == builder.Context.Viewer ? "reviewer.handed-on" : "reviewer.in-review",
                learner, builder.Name(assignment.Reviewer), builder.At(review.FeedbackDue)),
            Stage.Closed closed => Closed(assignment, closed, learner, builder),
            var other => throw new ArgumentOutOfRangeException(nameof(assignment), other, "No words are written for this stage."),
        };
    }

    private static string Closed(Assignment assignment, Stage.Closed closed, string learner, CardBuilder builder)
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
            Outcome.Withdrawn when closed.By == assignment.Learner => "reviewer.left",
            Outcome.Withdrawn => "reviewer.withdrawn",
            Outcome.NotAgreed => "reviewer.not-agreed",
            Outcome.TakenBack => "reviewer.taken-back",
            _ => throw new UnreachableException($"{closed.Outcome}"),
        };
        var by = closed.By is not { } who ? builder.Text["somebody"]
            : who == builder.Context.Viewer ? builder.Text["you"]
            : builder.Name(who);
        return builder.Text.Format(key, learner, builder.At(closed.At), by);
    }

    private static Feedback? Shown(Assignment assignment) => IsApproved(assignment)
        || assignment.Stage is Stage.Active { Round: > 1 } or Stage.Closed { Outcome: Outcome.NotYet } ? assignment.Feedback : null;

    private static bool IsApproved(Assignment assignment) => assignment.Stage is Stage.Closed { Outcome: Outcome.Approved };
}
