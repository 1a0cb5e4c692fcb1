using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Applies the events of a review, from the hand-in until the decision.</summary>
internal static class ReviewEvolver
{
    public static Desk Apply(Desk desk, Event happened) => happened switch
    {
        Event.Submitted submitted => Submitted(desk, submitted),
        Event.AccessAsked asked => Review(desk, asked.Number, review => review with
        {
            AccessAskedAt = asked.At,
            StandsUntil = asked.StandsUntil,
            FeedbackDue = asked.FeedbackDue,
            Ahead = asked.Ahead,
            PutOff = null,
        }),
        Event.AccessShared shared => Review(desk, shared.Number, review => review with
        {
            AccessAskedAt = null,
            StandsUntil = null,
            FeedbackDue = shared.FeedbackDue,
            Ahead = shared.Ahead,
            ReviewerSince = shared.At,
            DeputySince = shared.At,
        }),
        Event.DeputyCalled called => DeputyCalled(desk, called),
        Event.ReviewerChosen chosen => Review(desk, chosen.Number, review => review with
        {
            AccessAskedAt = null,
            StandsUntil = null,
            FeedbackDue = chosen.FeedbackDue,
            Ahead = chosen.Ahead,
            Reached = null,
            PutOff = null,
            Begun = null,
            ReviewerSince = chosen.At,
            DeputySince = null,
        }).Change(chosen.Number, was => was with { Reviewer = chosen.Reviewer, Deputy = null, ReviewerLeft = chosen.FormerLeft }),
        Event.HandedOn on => desk.Change(on.Number, was => was with
        {
            Stage = (Stage.InReview)was.Stage with { PutOff = null, Begun = null, ReviewerSince = on.At },
            Reviewer = on.To,
            HandedOnBy = on.By,
        }),
        Event.ReviewPutOff later => Quietly(desk, later.Number, review => review with
        {
            PutOff = (review.Back(later.By).PutOff ?? []).Add(new PostponedReview(later.By, later.Until)),
            Begun = later.Begun is { } begun
                ? (review.Begun ?? []).RemoveAll(one => one.By == later.By).Add(new BegunFeedback(later.By, begun))
                : review.Begun,
        }),
        Event.ReviewCameBack back => Quietly(desk, back.Number, review => review.Back(back.To)),
        Event.ShownAgain again => desk.Open.GetValueOrDefault(again.Number)?.Stage is Stage.InReview { PutOff: not null }
            ? Quietly(desk, again.Number, review => review.Back(again.To))
            : desk,
        // The work comes to the reviewers anew, with the note.
        Event.NoteAdded added => desk.Change(added.Number, was => was with
        {
            Stage = was.Stage is Stage.InReview review ? review with { PutOff = null } : was.Stage,
            Notes = (was.Notes ?? []).Add(added.Note),
        }),
        Event.SentBack back => SentBack(desk, back),
        Event.Resumed resumed => Resumed(desk, resumed),
        Event.LeftUnreviewed left => desk.Close(left.Number, Outcome.Unreviewed, left.At, null, left.Lead),
        Event.Approved approved => LevelEvolver.Counted(
            Judge(desk, approved.Number, approved.Feedback, approved.Levels).Close(
                approved.Number, Outcome.Approved, approved.At, approved.By, approved.Lead),
            desk.Open[approved.Number].Task.Skill,
            approved.Evidence),
        Event.NotYetGiven notYet => Judge(desk, notYet.Number, notYet.Feedback, notYet.Levels).Close(
            notYet.Number, Outcome.NotYet, notYet.At, notYet.By, notYet.Lead),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "No change is written for this event."),
    };

    /// <summary>Without feedback that this reviewer had begun and not sent.</summary>
    /// <returns>The same instance when there is none.</returns>
    public static Desk Forgetting(Desk desk, PersonId reviewer) => desk.Open.Values
        .Where(assignment => assignment.Stage is Stage.InReview review && review.Forgetting(reviewer) != review)
        .Aggregate(desk, (next, assignment) => Quietly(next, assignment.Number, review => review.Forgetting(reviewer)));

    private static Desk Submitted(Desk desk, Event.Submitted submitted)
    {
        var next = desk.Change(submitted.Number, was => QuestionEvolver.Overtaken(was) with
        {
            Stage = HandedIn(was.Stage, submitted),
            Reviewer = submitted.Reviewer,
            Submissions = submitted.Submission.Number,
            ReviewerLeft = submitted.ReviewerLeft,
            Notes = null,
            Time = was.Time?.With(TimeAnswer.Overtaken),
        });
        return next with
        {
            Submissions = next.Submissions.RemoveAll(earlier => earlier.Assignment == submitted.Number).Add(submitted.Submission),
            Standing = next.Standing with { Draft = Work.Empty },
        };
    }

    // Work that is handed in again because the reviewer could not open it stays in the same review, late or not.
    private static Stage.InReview HandedIn(Stage stage, Event.Submitted submitted) => stage switch
    {
        Stage.Active active => new(submitted.Submission.At, submitted.FeedbackDue, active.Round, null, null, submitted.Ahead),
        Stage.InReview review => review with
        {
            SubmittedAt = submitted.Submission.At,
            FeedbackDue = submitted.FeedbackDue,
            AccessAskedAt = null,
            StandsUntil = null,
            Ahead = submitted.Ahead,
            ReviewerSince = null,
            DeputySince = null,
        },
        Stage.Suggested or Stage.Queued or Stage.Offered or Stage.Closed =>
            throw new ArgumentOutOfRangeException(nameof(stage), stage, "Only active work is handed in."),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Nothing says what a hand-in changes here."),
    };

    private static Desk DeputyCalled(Desk desk, Event.DeputyCalled called)
    {
        var next = desk.Reached(called.Number, Milestone.ReviewOverdue);
        var was = next.Open[called.Number];
        var review = (Stage.InReview)was.Stage;
        var stage = review with { AccessAskedAt = null, StandsUntil = null, IsLate = true,
            FeedbackDue = review.Ahead[0].At, DeputySince = called.At };
        return next with
        {
            Open = next.Open.SetItem(called.Number, was with { Stage = stage, Deputy = called.Deputy }),
            Standing = next.Standing.Slot == called.Number ? next.Standing with { Slot = null, Draft = Work.Empty } : next.Standing,
        };
    }

    // If the feedback came late, another task may hold the slot. Then the work that was sent back waits first in the queue.
    private static Desk SentBack(Desk desk, Event.SentBack back)
    {
        var waits = desk.Standing.Slot is { } slot && slot != back.Number;
        var next = desk.Change(back.Number, was => was with
        {
            Stage = waits ? new Stage.Queued(back.At) : new Stage.Active(back.At, back.Deadline, Round: 2, back.Ahead),
            Feedback = back.Feedback,
            Reviewer = back.By,
            Deputy = null,
        });
        var standing = next.Standing;
        return next with { Standing = waits
            ? standing with { Queue = standing.Queue.Insert(0, back.Number) }
            : standing with { Slot = back.Number } };
    }

    private static Desk Resumed(Desk desk, Event.Resumed resumed)
    {
        var next = desk.Change(
            resumed.Number, was => was with { Stage = new Stage.Active(resumed.At, resumed.Deadline, Round: 2, resumed.Ahead) });
        return next with { Standing = next.Standing with { Slot = resumed.Number, Queue = next.Standing.Queue.Remove(resumed.Number) } };
    }

    private static Desk Judge(Desk desk, int number, Feedback feedback, LevelChange? levels) =>
        desk with { Open = desk.Open.SetItem(number, desk.Open[number] with { Feedback = feedback, Levels = levels }) };

    // The learner's card stays as it is, and so does what the reviewer's card is about.
    private static Desk Quietly(Desk desk, int number, Func<Stage.InReview, Stage> change)
    {
        var was = desk.Open[number];
        return desk with { Open = desk.Open.SetItem(number, was with { Stage = change((Stage.InReview)was.Stage) }) };
    }

    private static Desk Review(Desk desk, int number, Func<Stage.InReview, Stage> change) =>
        desk.Change(number, was => was with { Stage = change((Stage.InReview)was.Stage) });
}
