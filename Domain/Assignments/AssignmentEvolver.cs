using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What becomes of an assignment by what happened to it.</summary>
internal static class AssignmentEvolver
{
    private const int MostRestDays = 366;
    private const int MostPast = 200;

    public static Desk Apply(Desk desk, Event happened) => happened switch
    {
        Event.Offered offered => Offered(desk, offered),
        Event.Replaced replaced => Change(desk, replaced.Number, was => was with
        {
            Task = replaced.Task,
            Why = replaced.Why,
            Reviewer = replaced.Reviewer,
            Stage = new Stage.Offered(replaced.At, replaced.ExpiresAt),
            Passed = was.Passed.Add(was.Task.Id),
        }),
        Event.Accepted accepted => Accepted(desk, accepted),
        Event.HintTaken hint => Change(desk, hint.Number, was => was with { HintsTaken = was.HintsTaken + 1 }),
        Event.Submitted submitted => Submitted(desk, submitted),
        Event.AccessAsked asked => Review(desk, asked.Number, review => review with
        {
            AccessAskedAt = asked.At,
            StandsUntil = asked.StandsUntil,
            FeedbackDue = asked.FeedbackDue,
            Ahead = asked.Ahead,
        }),
        Event.AccessShared shared => Review(desk, shared.Number, review => review with
        {
            AccessAskedAt = null,
            StandsUntil = null,
            FeedbackDue = shared.FeedbackDue,
            Ahead = shared.Ahead,
        }),
        Event.DeputyCalled called => DeputyCalled(desk, called),
        Event.ReviewerChosen chosen => Change(Review(desk, chosen.Number, review => review with
        {
            AccessAskedAt = null,
            StandsUntil = null,
            FeedbackDue = chosen.FeedbackDue,
            Ahead = chosen.Ahead,
            Reached = null,
        }), chosen.Number, was => was with { Reviewer = chosen.Reviewer, Deputy = null }),
        Event.SentBack back => SentBack(desk, back),
        Event.Resumed resumed => Resumed(desk, resumed),
        Event.LeftUnreviewed left => Close(desk, left.Number, Outcome.Unreviewed, left.At, null),
        Event.Approved approved => Close(Judge(desk, approved.Number, approved.Feedback), approved.Number, Outcome.Approved, approved.At, approved.By),
        Event.NotYetGiven notYet => Close(Judge(desk, notYet.Number, notYet.Feedback), notYet.Number, Outcome.NotYet, notYet.At, notYet.By),
        Event.Declined declined => Declined(desk, declined),
        Event.MilestoneReached reached => Reached(desk, reached.Number, reached.What),
        Event.TimeAsked asked => Change(desk, asked.Number, was => was with { Time = asked.Request }),
        Event.TimeGiven given => Change(desk, given.Number, was => Timed(
            was, given.By is null ? TimeAnswer.Unanswered : TimeAnswer.Given, given.By, given.Deadline, given.Ahead)),
        Event.TimeRefused no => Change(desk, no.Number, was => Timed(was, TimeAnswer.Refused, null, no.Deadline, no.Ahead)),
        Event.Rescheduled moved => Rescheduled(desk, moved),
        Event.Lapsed lapsed => Close(desk, lapsed.Number, Outcome.Lapsed, lapsed.At, null),
        Event.Expired expired => Expired(desk, expired),
        Event.Dropped dropped => Close(desk, dropped.Number, Outcome.Dropped, dropped.At, desk.Owner),
        Event.Withdrawn withdrawn => Close(desk, withdrawn.Number, Outcome.Withdrawn, withdrawn.At, withdrawn.By),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "No change is written for this event."),
    };

    private static Desk Offered(Desk desk, Event.Offered offered)
    {
        var stage = new Stage.Offered(offered.At, offered.ExpiresAt);
        var assignment = new Assignment(
            desk.Owner, offered.Number, 1, offered.Task, offered.Why, offered.Reviewer, stage, null, null, 0, 0, null, []);
        return desk with
        {
            Standing = desk.Standing with { LastNumber = offered.Number, NotBefore = null, Push = Pushed(desk.Standing.Push, offered) },
            Open = desk.Open.SetItem(offered.Number, assignment),
        };
    }

    private static Push Pushed(Push push, Event.Offered offered) =>
        offered.Unasked ? push with { NextAt = null, LastAt = offered.At } : push.Heard() with { NextAt = null };

    private static Desk Expired(Desk desk, Event.Expired expired)
    {
        var next = Close(desk, expired.Number, Outcome.Expired, expired.At, null);
        var push = next.Standing.Push;
        return next with { Standing = next.Standing with { Push = push with { Ignored = push.Ignored + 1 } } };
    }

    private static Desk Accepted(Desk desk, Event.Accepted accepted)
    {
        var next = Change(desk, accepted.Number, was => was with
        {
            Stage = new Stage.Active(accepted.StartsAt, accepted.Deadline, Round: 1, accepted.Ahead, NotBefore: accepted.NotBefore),
            StartedAt = accepted.StartsAt,
            FirstBox = accepted.Box,
        });
        return next with { Standing = next.Standing with { Slot = accepted.Number, Draft = Work.Empty, Push = next.Standing.Push.Heard() } };
    }

    // What can be decided on the card stays the same, so its version does: what was seen on it before is still what is.
    private static Desk Reached(Desk desk, int number, Milestone what)
    {
        var was = desk.Open[number];
        Stage stage = was.Stage switch
        {
            Stage.Active active => active with { Reached = what, Ahead = active.Ahead.RemoveAll(due => due.What <= what) },
            Stage.InReview review => review with { Reached = what, Ahead = review.Ahead.RemoveAll(due => due.What <= what) },
            var other => other,
        };
        return desk with { Open = desk.Open.SetItem(number, was with { Stage = stage }) };
    }

    // Where only reminders move, the card still says what is.
    private static Desk Rescheduled(Desk desk, Event.Rescheduled moved)
    {
        var was = desk.Open[moved.Number];
        Stage stage = was.Stage switch
        {
            Stage.Offered offered => offered with { ExpiresAt = moved.Deadline },
            Stage.Active active => active.Rescheduled(moved.StartsAt, moved.Deadline, moved.Ahead),
            var other => other,
        };
        var next = was with { Stage = stage, Version = moved.ChangesCard ? was.Version + 1 : was.Version };
        return desk with { Open = desk.Open.SetItem(moved.Number, next) };
    }

    private static Desk DeputyCalled(Desk desk, Event.DeputyCalled called)
    {
        var next = Reached(desk, called.Number, Milestone.ReviewOverdue);
        var was = next.Open[called.Number];
        var review = (Stage.InReview)was.Stage;
        var stage = review with { AccessAskedAt = null, StandsUntil = null, IsLate = true, FeedbackDue = review.Ahead[0].At };
        return next with
        {
            Open = next.Open.SetItem(called.Number, was with { Stage = stage, Deputy = called.Deputy }),
            Standing = next.Standing.Slot == called.Number ? next.Standing with { Slot = null, Draft = Work.Empty } : next.Standing,
        };
    }

    // The slot may be taken by another task, if the feedback came late: then it waits first.
    private static Desk SentBack(Desk desk, Event.SentBack back)
    {
        var waits = desk.Standing.Slot is { } slot && slot != back.Number;
        var next = Change(desk, back.Number, was => was with
        {
            Stage = waits ? new Stage.Queued(back.At) : new Stage.Active(back.At, back.Deadline, Round: 2, back.Ahead),
            Feedback = back.Feedback,
            Reviewer = back.By,
            Deputy = null,
        });
        var standing = next.Standing;
        return next with { Standing = waits ? standing with { Queue = standing.Queue.Insert(0, back.Number) } : standing with { Slot = back.Number } };
    }

    private static Desk Resumed(Desk desk, Event.Resumed resumed)
    {
        var next = Change(desk, resumed.Number, was => was with { Stage = new Stage.Active(resumed.At, resumed.Deadline, Round: 2, resumed.Ahead) });
        return next with { Standing = next.Standing with { Slot = resumed.Number, Queue = next.Standing.Queue.Remove(resumed.Number) } };
    }

    private static Assignment Timed(
        Assignment was, TimeAnswer answer, PersonId? by, DateTimeOffset deadline, ImmutableList<Due> ahead)
    {
        var active = (Stage.Active)was.Stage;
        return was with
        {
            Stage = active with
            {
                Deadline = deadline,
                Ahead = ahead,
                Reached = null,
                Move = was.Time is not { Answer: null } && by is not null ? new Move(active.Deadline, by) : null,
            },
            Time = Answered(was.Time, answer),
        };
    }

    private static TimeRequest? Answered(TimeRequest? request, TimeAnswer answer) =>
        request is { Answer: null } asked ? asked with { Answer = answer } : request;

    private static Desk Submitted(Desk desk, Event.Submitted submitted)
    {
        var next = Change(desk, submitted.Number, was => was with
        {
            Stage = HandedIn(was.Stage, submitted),
            Reviewer = submitted.Reviewer,
            Submissions = submitted.Submission.Number,
            Time = Answered(was.Time, TimeAnswer.Overtaken),
        });
        return next with
        {
            Submissions = next.Submissions.RemoveAll(earlier => earlier.Assignment == submitted.Number).Add(submitted.Submission),
            Standing = next.Standing with { Draft = Work.Empty },
        };
    }

    // Handed in again because it could not be opened, it is still the same review, late or not.
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
        },
        var other => throw new ArgumentOutOfRangeException(nameof(stage), other, "Only active work is handed in."),
    };

    private static Desk Declined(Desk desk, Event.Declined declined)
    {
        var next = Close(desk, declined.Number, Outcome.Declined, declined.At, desk.Owner);
        var standing = next.Standing;
        return next with { Standing = standing with { NotBefore = declined.NotBefore ?? DateTimeOffset.MaxValue, Push = standing.Push.Heard() } };
    }

    private static Desk Judge(Desk desk, int number, Feedback feedback) =>
        desk with { Open = desk.Open.SetItem(number, desk.Open[number] with { Feedback = feedback }) };

    private static Desk Review(Desk desk, int number, Func<Stage.InReview, Stage> change) =>
        Change(desk, number, was => was with { Stage = change((Stage.InReview)was.Stage) });

    private static Desk Change(Desk desk, int number, Func<Assignment, Assignment> change)
    {
        var was = desk.Open[number];
        return desk with { Open = desk.Open.SetItem(number, change(was) with { Version = was.Version + 1 }) };
    }

    private static Desk Close(Desk desk, int number, Outcome outcome, DateTimeOffset at, PersonId? by)
    {
        var next = Change(desk, number, was => was with { Stage = new Stage.Closed(outcome, at, by) });
        var closed = next.Open[number];
        var standing = next.Standing;
        return next with
        {
            Open = next.Open.Remove(number),
            Closed = next.Closed.SetItem(number, closed),
            Submissions = next.Submissions.RemoveAll(submission => submission.Assignment == number),
            Standing = standing with
            {
                Slot = standing.Slot == number ? null : standing.Slot,
                Queue = standing.Queue.Remove(number),
                Draft = standing.Slot == number ? Work.Empty : standing.Draft,
                Past = PastWith(standing, closed, outcome, at),
            },
        };
    }

    // What is older than the longest rest of an entry no longer matters to matching, and a desk must stay small.
    private static ImmutableList<Past> PastWith(Standing standing, Assignment closed, Outcome outcome, DateTimeOffset at) =>
        [.. standing.Past.Where(past => past.At >= at.AddDays(-MostRestDays)).TakeLast(MostPast - 1), new Past(closed.Task.Id, closed.Task.Skill, outcome, at)];
}
