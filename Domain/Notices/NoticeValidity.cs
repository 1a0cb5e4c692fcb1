using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Domain.Notices;

/// <summary>Decides whether a notice of one kind is still true.</summary>
public sealed class NoticeValidity
{
    private readonly Func<Notice, Assignment?, Standing?, CancelReason?> check;

    private NoticeValidity(Func<Notice, Assignment?, Standing?, CancelReason?> check) => this.check = check;

    /// <summary>For a notice that shows the newest state, and so is always true.</summary>
    public static NoticeValidity Always { get; } = new((_, _, _) => null);

    /// <param name="newest">The newest state of the notice's assignment; null when there is none.</param>
    /// <param name="standing">The learner's standing, for notices about their offers or a request to a colleague.</param>
    /// <returns>Null when the notice is true, else why it is not sent.</returns>
    public static CancelReason? CancelReason(Notice notice, Assignment? newest, Standing? standing) =>
        notice.Definition.Validity.check(notice, newest, standing);

    /// <summary>For a notice about a task, which must exist.</summary>
    internal static NoticeValidity OfTask(Func<Assignment, Notice, bool> isTrue) => new((notice, newest, _) =>
        newest is null ? Notices.CancelReason.Gone : When(isTrue(newest, notice)));

    internal static NoticeValidity OfTask(Func<Assignment, bool> isTrue) => OfTask((newest, _) => isTrue(newest));

    internal static NoticeValidity OfEnd(params Outcome[] outcomes) =>
        OfTask(newest => newest.Stage is Stage.Closed { Outcome: var outcome } && outcomes.Contains(outcome));

    /// <summary>For a reminder. It is no longer true when the next one is due, or while the clock stands still.</summary>
    internal static NoticeValidity OfWorkAt(Milestone reached) =>
        OfTask(newest => !newest.StandsStill && newest.Stage is Stage.Active active && active.Reached == reached);

    /// <summary>For a notice about the learner's offers, or about a request to a colleague.</summary>
    internal static NoticeValidity OfStanding(Func<Standing, Notice, bool> isTrue) => new((notice, _, standing) =>
        When(standing is not null && isTrue(standing, notice)));

    private static CancelReason? When(bool stillTrue) => stillTrue ? null : Notices.CancelReason.Overtaken;
}

/// <summary>Why a notice was not sent.</summary>
public enum CancelReason
{
    /// <summary>The notice is no longer true.</summary>
    Overtaken,

    /// <summary>The task of the notice is no longer there.</summary>
    Gone,

    /// <summary>After three tries nobody knows whether it arrived.</summary>
    OutcomeUnknown,

    /// <summary>The service refused it for good, which is a defect of ours.</summary>
    Failed,
}
