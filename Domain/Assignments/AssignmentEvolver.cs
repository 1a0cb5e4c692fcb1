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
        Event.AccessAsked asked => Review(desk, asked.Number, review => review with { AccessAskedAt = asked.At }),
        Event.AccessShared shared => Review(desk, shared.Number, review => review with { AccessAskedAt = null, FeedbackDue = shared.FeedbackDue }),
        Event.SentBack back => Change(desk, back.Number, was => was with
        {
            Stage = new Stage.Active(back.At, back.Deadline, Round: 2, back.Ahead),
            Feedback = back.Feedback,
        }),
        Event.Approved approved => Close(Judge(desk, approved.Number, approved.Feedback), approved.Number, Outcome.Approved, approved.At, approved.By),
        Event.NotYetGiven notYet => Close(Judge(desk, notYet.Number, notYet.Feedback), notYet.Number, Outcome.NotYet, notYet.At, notYet.By),
        Event.Declined declined => Declined(desk, declined),
        Event.MilestoneReached reached => Reached(desk, reached),
        Event.TimeAsked asked => Change(desk, asked.Number, was => was with { Time = asked.Request }),
        Event.TimeGiven given => Change(desk, given.Number, was => Timed(
            was, given.By is null ? TimeAnswer.Unanswered : TimeAnswer.Given, given.Deadline, given.Ahead)),
        Event.TimeRefused no => Change(desk, no.Number, was => Timed(was, TimeAnswer.Refused, no.Deadline, no.Ahead)),
        Event.Lapsed lapsed => Close(desk, lapsed.Number, Outcome.Lapsed, lapsed.At, null),
        Event.Expired expired => Close(desk, expired.Number, Outcome.Expired, expired.At, null),
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
            Standing = desk.Standing with { LastNumber = offered.Number, NotBefore = null },
            Open = desk.Open.SetItem(offered.Number, assignment),
        };
    }

    private static Desk Accepted(Desk desk, Event.Accepted accepted)
    {
        var next = Change(desk, accepted.Number, was => was with
        {
            Stage = new Stage.Active(accepted.StartsAt, accepted.Deadline, Round: 1, accepted.Ahead),
            StartedAt = accepted.StartsAt,
            FirstBox = accepted.Box,
        });
        return next with { Standing = next.Standing with { Slot = accepted.Number, Draft = Work.Empty } };
    }

    // The card says nothing of it, so its version stays: what was seen on it before is still what is.
    private static Desk Reached(Desk desk, Event.MilestoneReached reached)
    {
        var was = desk.Open[reached.Number];
        var active = (Stage.Active)was.Stage;
        var stage = active with { Reached = reached.What, Ahead = active.Ahead.RemoveAll(due => due.What <= reached.What) };
        return desk with { Open = desk.Open.SetItem(reached.Number, was with { Stage = stage }) };
    }

    private static Assignment Timed(Assignment was, TimeAnswer answer, DateTimeOffset deadline, ImmutableList<Due> ahead) => was with
    {
        Stage = ((Stage.Active)was.Stage) with { Deadline = deadline, Ahead = ahead, Reached = null },
        Time = was.Time is { Answer: null } asked ? asked with { Answer = answer } : was.Time,
    };

    private static Desk Submitted(Desk desk, Event.Submitted submitted)
    {
        var round = desk.Open[submitted.Number].Stage switch
        {
            Stage.Active active => active.Round,
            Stage.InReview review => review.Round,
            var other => throw new ArgumentOutOfRangeException(nameof(submitted), other, "Only active work is handed in."),
        };
        var next = Change(desk, submitted.Number, was => was with
        {
            Stage = new Stage.InReview(submitted.Submission.At, submitted.FeedbackDue, round, null),
            Submissions = submitted.Submission.Number,
        });
        return next with
        {
            Submissions = next.Submissions.RemoveAll(earlier => earlier.Assignment == submitted.Number).Add(submitted.Submission),
            Standing = next.Standing with { Draft = Work.Empty },
        };
    }

    private static Desk Declined(Desk desk, Event.Declined declined)
    {
        var next = Close(desk, declined.Number, Outcome.Declined, declined.At, desk.Owner);
        return next with { Standing = next.Standing with { NotBefore = declined.NotBefore ?? DateTimeOffset.MaxValue } };
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
