using System.Collections.Immutable;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Notices;

/// <summary>What a digest says. Nothing of hints, drafts, work, feedback, or why somebody turned a task down.</summary>
/// <param name="Done">Tasks that were approved.</param>
/// <param name="Decided">Reviews that the lead decided.</param>
/// <param name="Turnaround">Their median; null when they were too few.</param>
/// <param name="UnderWay">Tasks that are worked on or in review.</param>
/// <param name="Waiting">Tasks that wait in queues, or for an answer to an offer.</param>
/// <param name="Coming">Offers that come by themselves within a week.</param>
public sealed record DigestFigures(
    int Done, int Decided, TimeSpan? Turnaround, ImmutableList<ClosedGap> Gaps, ImmutableList<NeedsTalk> Talks, int UnderWay, int Waiting,
    int Coming)
{
    /// <summary>Plans alone are no news.</summary>
    public bool IsEmpty => Done == 0 && Decided == 0 && Gaps.IsEmpty && Talks.IsEmpty;

    /// <summary>What the lead did themself.</summary>
    public static DigestFigures ForLead(DigestIssue issue, ReviewQueue reviews)
    {
        var decided = reviews.Decided.FindAll(one => one.At > issue.From && one.At <= issue.Until);
        return new DigestFigures(
            0, decided.Count, Reviews.Turnaround.Median(decided, issue.From, issue.Until), [], [], 0, 0, 0);
    }

    /// <summary>With one more of those whom the lead leads now.</summary>
    /// <param name="desk">The learner's.</param>
    /// <param name="learner">With what their desk says applied.</param>
    public DigestFigures With(DigestIssue issue, Desk desk, Person learner)
    {
        var standing = desk.Standing;
        var came = standing.Team?.Since ?? standing.LeftTeamAt;
        var since = standing.Team is { } joined && joined.Since > issue.From ? joined.Since
            : !issue.People.Contains(learner.Id) ? issue.Until
            // They were in another's team meanwhile.
            : came > issue.From ? came.Value
            : issue.From;
        var past = standing.Past.FindAll(one => one.At > since && one.At <= issue.Until);
        var gaps = standing.Skills.FindAll(record => record.Raised is { } raised && raised.At > since && raised.At <= issue.Until
            && IsClosed(record, standing, learner));
        var why = Reasons(past, standing.Push, learner.Lead);
        var open = desk.Open.Values;
        return this with
        {
            Done = Done + past.Count(one => one.Outcome is Outcome.Approved),
            Gaps = Gaps.AddRange(gaps.Select(record => new ClosedGap(learner.Id, record.Skill, record.Level))),
            Talks = why.IsEmpty ? Talks : Talks.Add(new NeedsTalk(learner.Id, why)),
            UnderWay = UnderWay + open.Count(assignment => assignment.IsBegun),
            Waiting = Waiting + open.Count(assignment => assignment.Stage is Stage.Queued or Stage.Offered),
            Coming = Coming + (desk.IsFree && standing.Push.NextAt <= issue.Until.AddDays(7) ? 1 : 0),
        };
    }

    private static bool IsClosed(SkillRecord record, Standing standing, Person learner) =>
        Gap.AllFor(standing, learner).Find(gap => gap.Skill == record.Skill) is { IsOpen: false };

    private static ImmutableList<TalkReason> Reasons(ImmutableList<Past> past, Push push, PersonId? lead) =>
    [
        .. past.Exists(one => one.Outcome is Outcome.Lapsed) ? [TalkReason.Lapsed] : Array.Empty<TalkReason>(),
        .. past.Exists(one => one.Outcome is Outcome.NotYet) ? [TalkReason.ReturnedTwice] : Array.Empty<TalkReason>(),
        .. past.Exists(one => one.Outcome is Outcome.Expired) && push.Under == lead
            && push is { IsStopped: true } or { AskedUntil: not null }
            ? [TalkReason.IgnoresOffers]
            : Array.Empty<TalkReason>(),
    ];
}

/// <summary>A learner reached the target in a skill.</summary>
public sealed record ClosedGap(PersonId Learner, SkillId Skill, Level Level);

public sealed record NeedsTalk(PersonId Learner, ImmutableList<TalkReason> Why);

public enum TalkReason
{
    /// <summary>The time for a task ran out.</summary>
    Lapsed,

    /// <summary>Work was not there yet at the second review.</summary>
    ReturnedTwice,

    /// <summary>They let offers expire, until the bot asked how to go on.</summary>
    IgnoresOffers,
}
