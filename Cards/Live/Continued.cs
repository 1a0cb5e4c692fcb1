using System.Diagnostics;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>The line that an old card shrinks to: what became of the task, and that it goes on further down.</summary>
internal static class Continued
{
    public static string Describe(Assignment assignment, CardBuilder builder) => builder.Text.Format(
        Key(assignment, builder.Context.Viewer == assignment.Learner),
        assignment.Task.Title,
        builder.Name(assignment.Learner),
        builder.Name(assignment.Reviewer));

    private static string Key(Assignment assignment, bool isOwn) => assignment.Stage switch
    {
        Stage.Active { Round: > 1 } when isOwn => "shrunk.sent-back",
        Stage.InReview { AccessAskedAt: not null } when isOwn => "shrunk.access-asked",
        Stage.InReview { IsLate: true } => "shrunk.late",
        Stage.InReview when isOwn => "shrunk.in-review",
        Stage.InReview { Round: > 1 } => "shrunk.handed-in-again",
        Stage.InReview => "shrunk.to-review",
        Stage.Suggested when !isOwn => "shrunk.suggestion",
        Stage.Suggested or Stage.Active or Stage.Queued or Stage.Offered => "shrunk.assignment",
        Stage.Closed closed => Closed(closed.Outcome),
        var other => throw new ArgumentOutOfRangeException(nameof(assignment), other, "No words are written for this stage."),
    };

    private static string Closed(Outcome outcome) => outcome switch
    {
        Outcome.Approved => "shrunk.approved",
        Outcome.NotYet => "shrunk.not-yet",
        Outcome.Unreviewed => "shrunk.unreviewed",
        Outcome.Declined => "shrunk.declined",
        Outcome.Expired => "shrunk.expired",
        Outcome.Lapsed => "shrunk.lapsed",
        Outcome.Dropped => "shrunk.dropped",
        Outcome.Withdrawn => "shrunk.withdrawn",
        Outcome.NotAgreed => "shrunk.not-agreed",
        Outcome.TakenBack => "shrunk.taken-back",
        _ => throw new UnreachableException($"{outcome}"),
    };
}
