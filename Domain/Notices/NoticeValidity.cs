using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Domain.Notices;

/// <summary>Whether what a kind of notice wants to say is still true.</summary>
public sealed class NoticeValidity
{
    private readonly Func<Notice, Assignment?, Standing?, CancelReason?> check;

    private NoticeValidity(Func<Notice, Assignment?, Standing?, CancelReason?> check) => this.check = check;

    /// <summary>It says no more than what is.</summary>
    public static NoticeValidity Always { get; } = new((_, _, _) => null);

    /// <param name="newest">The assignment it is about, null when it is about none.</param>
    /// <param name="standing">Of the learner, for notices about their offers or a request to a colleague.</param>
    /// <returns>Null when it is true, else why it is not said.</returns>
    public static CancelReason? CancelReason(Notice notice, Assignment? newest, Standing? standing) =>
        notice.Definition.Validity.check(notice, newest, standing);

    /// <summary>It speaks of a task, which must be there.</summary>
    internal static NoticeValidity OfTask(Func<Assignment, Notice, bool> isTrue) => new((notice, newest, _) =>
        newest is null ? Notices.CancelReason.Gone : When(isTrue(newest, notice)));

    internal static NoticeValidity OfTask(Func<Assignment, bool> isTrue) => OfTask((newest, _) => isTrue(newest));

    internal static NoticeValidity OfEnd(params Outcome[] outcomes) =>
        OfTask(newest => newest.Stage is Stage.Closed { Outcome: var outcome } && outcomes.Contains(outcome));

    /// <summary>A reminder that comes after the next one is due, or while the clock stands still, says nothing true.</summary>
    internal static NoticeValidity OfWorkAt(Milestone reached) =>
        OfTask(newest => !newest.WaitsForTime && newest.Stage is Stage.Active active && active.Reached == reached);

    /// <summary>It speaks of the learner's offers, or of a request to a colleague.</summary>
    internal static NoticeValidity OfStanding(Func<Standing, Notice, bool> isTrue) => new((notice, _, standing) =>
        When(standing is not null && isTrue(standing, notice)));

    private static CancelReason? When(bool stillTrue) => stillTrue ? null : Notices.CancelReason.Overtaken;
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
