using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Domain.Notices;

/// <summary>Whether what a notice wants to say is still true.</summary>
public static class NoticeValidity
{
    /// <param name="newest">The assignment it is about, null when it is about none.</param>
    /// <param name="standing">Of the learner, for notices about their offers or a request to a colleague.</param>
    /// <returns>Null when it is true, else why it is not said.</returns>
    public static CancelReason? CancelReason(Notice notice, Assignment? newest, Standing? standing) => notice.Kind switch
    {
        NoticeKind.PushQuestion => When(standing?.Push.AskedUntil is not null),
        NoticeKind.LeadHearsOfSilence => When(standing?.Push.IsStopped is true),
        NoticeKind.Welcome or NoticeKind.Changed or NoticeKind.Again => null,
        NoticeKind.ColleagueAsked => When(standing?.Colleague is Colleague.Asked asked && asked.Number == notice.About.Number),
        NoticeKind.ColleagueAnswered => When(standing?.Colleague is not (null or Colleague.Asked) && standing.Colleague.Number == notice.About.Number),
        _ when newest is null => Notices.CancelReason.Gone,
        NoticeKind.Offered or NoticeKind.OfferedUnasked => When(newest.Stage is Stage.Offered),
        NoticeKind.ReviewAsked => When(newest.Stage is Stage.InReview { AccessAskedAt: null }
            && newest.Submissions == notice.Round && newest.IsReviewedBy(notice.To)),
        NoticeKind.AccessAsked => When(newest.Stage is Stage.InReview { AccessAskedAt: not null }),
        NoticeKind.SentBack => When(newest.Stage is Stage.Active { Round: 2 } or Stage.Queued && newest.Submissions > 0),
        NoticeKind.Feedback => When(newest.Stage is Stage.Closed { Outcome: Outcome.Approved or Outcome.NotYet }),
        NoticeKind.HalfWay => When(IsAt(newest, Milestone.HalfWay)),
        NoticeKind.LastCall => When(IsAt(newest, Milestone.LastCall)),
        NoticeKind.Overdue => When(IsAt(newest, Milestone.Overdue)),
        NoticeKind.LeadPrompt => When(IsAt(newest, Milestone.LeadPrompted)),
        NoticeKind.TimeAsked => When(newest.WaitsForTime && newest.Time!.Of == notice.To),
        NoticeKind.TimeAnswered => When(newest is { Stage: Stage.Active, WaitsForTime: false }),
        NoticeKind.Lapsed or NoticeKind.LeadHearsOfLapse => When(newest.Stage is Stage.Closed { Outcome: Outcome.Lapsed }),
        NoticeKind.ReviewHalfWay => When(newest.Reviewer == notice.To
            && newest.Stage is Stage.InReview { Reached: Milestone.ReviewHalfWay, AccessAskedAt: null }),
        NoticeKind.ReviewersLate => When(newest.Stage is Stage.InReview { Reached: Milestone.ReviewersLate }),
        NoticeKind.Unreviewed or NoticeKind.LeadHearsOfUnreviewed => When(newest.Stage is Stage.Closed { Outcome: Outcome.Unreviewed }),
        NoticeKind.Withdrawn => When(newest.Stage is Stage.Closed { Outcome: Outcome.Withdrawn }),
        _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.Kind, "No condition is written for this kind of notice."),
    };

    /// <summary>A reminder that comes after the next one is due, or while the clock stands still, says nothing true.</summary>
    private static bool IsAt(Assignment assignment, Milestone reached) =>
        !assignment.WaitsForTime && assignment.Stage is Stage.Active active && active.Reached == reached;

    private static CancelReason? When(bool stillTrue) => stillTrue ? null : global::MicroAssignBot.Domain.Notices.CancelReason.Overtaken;
}

/// <summary>Why a notice was not sent.</summary>
public enum CancelReason
{
    /// <summary>What it says is no longer true.</summary>
    Overtaken,

    /// <summary>What it is about is no longer there.</summary>
    Gone,

    /// <summary>Three tries, none of which told whether it arrived.</summary>
    OutcomeUnknown,

    /// <summary>The service refused it for good, which is a defect of ours.</summary>
    Failed,
}
