using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Notices;

/// <summary>One notice that a person will get if nobody does anything until then.</summary>
/// <param name="Learner">The learner whom it is about.</param>
/// <param name="About">The assignment it is about; null for none.</param>
public sealed record Upcoming(DateTimeOffset At, PersonId To, NoticeKind What, PersonId Learner, Assignment? About)
{
    /// <summary>The notices that time alone causes on a desk, each in the recipient's working time.</summary>
    public static IEnumerable<Upcoming> On(Desk desk, DecisionContext context)
    {
        var here = context.At(desk);
        return desk.Open.Values.SelectMany(assignment => For(assignment, desk, here)).Concat(OfStanding(desk, here))
            .Select(coming => coming with { At = here.HoursOf(coming.To).NextWorkingTime(coming.At) });
    }

    /// <summary>
    /// Whether the learner's lead sees that somebody gets it: what is about a task that they may see, or about the next offer. What the bot
    /// asks the learner about themselves is for nobody else, and neither is what they let pass under an earlier lead.
    /// </summary>
    /// <param name="desk">The learner's.</param>
    /// <param name="context">In which the lead is the actor.</param>
    public bool IsSeen(Desk desk, DecisionContext context)
    {
        if (desk.Owner == context.Actor) return true;
        if (About is { } about) return SightRules.For(desk, about.Number, context) is not Sight.None;
        var isUnderThem = desk.Standing.Push is { Ignored: 0 } || desk.Standing.Push.Under == context.Actor;
        return What is NoticeKind.OfferedUnasked || (What is NoticeKind.PushQuestion && isUnderThem);
    }

    private static IEnumerable<Upcoming> For(Assignment assignment, Desk desk, DecisionContext context) => assignment.Stage switch
    {
        Stage.Offered offered => Expired(offered, assignment, desk, context),
        Stage.Active active => Answers(assignment, context).Concat(
            assignment.StandsStill ? [] : active.Ahead.SelectMany(due => For(due, assignment, desk, context))),
        Stage.InReview review => review.Ahead.SelectMany(due => For(due, assignment, desk, context)).Concat(
            (review.PutOff ?? []).Select(one => Tell(one.By, one.Until, NoticeKind.ReviewAsked, assignment))),
        Stage.Suggested { IsLate: false } suggested => NextInLine(suggested, assignment, desk, context),
        Stage.Suggested or Stage.Queued or Stage.Closed => [],
        _ => throw new ArgumentOutOfRangeException(nameof(assignment), assignment.Stage, "Nothing says what time brings at this stage."),
    };

    /// <summary>What comes while the learner waits for an answer.</summary>
    private static IEnumerable<Upcoming> Answers(Assignment assignment, DecisionContext context)
    {
        if (assignment is { WaitsForTime: true, Time: { } asked })
            yield return Tell(assignment.Learner, asked.Until, NoticeKind.TimeAnswered, assignment);
        if (assignment.Asking is not { IsPassedOn: false } question) yield break;
        var isReminded = !question.IsReminded && QuestionDecisions.IsThere(assignment, question, context with { Now = question.RemindAt });
        if (isReminded) yield return Tell(question.Of, question.RemindAt, NoticeKind.QuestionWaits, assignment);
        var passedOn = isReminded || question.IsReminded ? question.PassOnAt : question.RemindAt;
        if (QuestionDecisions.NextInLine(assignment, question.Of, context with { Now = passedOn }) is { } next)
            yield return Tell(next, passedOn, NoticeKind.QuestionAsked, assignment);
    }

    private static IEnumerable<Upcoming> For(Due due, Assignment assignment, Desk desk, DecisionContext context) => due.What switch
    {
        Milestone.Lapsed =>
        [
            Tell(assignment.Learner, due.At, NoticeKind.Lapsed, assignment),
            Tell(Lead.OrReviewer(assignment, context), due.At, NoticeKind.LeadHearsOfLapse, assignment),
            .. NextInQueue(desk, new Event.Lapsed(assignment.Number, due.At, Lead.OrReviewer(assignment, context)), due.At, context),
        ],
        Milestone.ReviewHalfWay when ReviewClock.IsAway(assignment.Reviewer, context with { Now = due.At }) =>
            Deputy(due, assignment, context),
        Milestone.ReviewOverdue when IsCalledBefore(assignment, context) => [],
        Milestone.ReviewOverdue => Deputy(due, assignment, context),
        Milestone.Unreviewed =>
        [
            Tell(assignment.Learner, due.At, NoticeKind.Unreviewed, assignment),
            Tell(Lead.OrReviewer(assignment, context), due.At, NoticeKind.LeadHearsOfUnreviewed, assignment),
        ],
        Milestone.HalfWay or Milestone.LastCall or Milestone.Overdue or Milestone.LeadPrompted or Milestone.ReviewHalfWay
            or Milestone.ReviewersLate =>
            [Tell(TimerDecisions.Hears(assignment, due.What, context), due.At, NoticeDefinitions.BroughtBy(due.What), assignment)],
        _ => throw new ArgumentOutOfRangeException(nameof(due), due.What, "Nothing says who hears of this milestone."),
    };

    private static IEnumerable<Upcoming> Deputy(Due due, Assignment assignment, DecisionContext context) =>
        ReviewClock.DeputyOf(assignment, context with { Now = due.At }) is { } deputy
            ? [Tell(deputy, due.At, NoticeKind.ReviewAsked, assignment)]
            : [];

    private static IEnumerable<Upcoming> NextInLine(Stage.Suggested suggested, Assignment assignment, Desk desk, DecisionContext context) =>
        SuggestionDecisions.PassOn(desk, assignment, suggested, context with { Now = suggested.AnswerBy }).Deputy is { } deputy
            ? [Tell(deputy, suggested.AnswerBy, NoticeKind.SuggestionAsked, assignment)]
            : [];

    // If the reviewer is away when their reminder is due, the deputy is called already then.
    private static bool IsCalledBefore(Assignment assignment, DecisionContext context) =>
        ((Stage.InReview)assignment.Stage).Ahead.Exists(
            due => due.What is Milestone.ReviewHalfWay && ReviewClock.IsAway(assignment.Reviewer, context with { Now = due.At }));

    /// <summary>The question whether to go on, if the expiry of this offer would be one too many; and what waits.</summary>
    private static IEnumerable<Upcoming> Expired(Stage.Offered offered, Assignment assignment, Desk desk, DecisionContext context)
    {
        var expired = new Event.Expired(assignment.Number, offered.ExpiresAt);
        return Ignored(offered, Evolver.Apply(desk, expired), context).Concat(NextInQueue(desk, expired, offered.ExpiresAt, context));
    }

    private static IEnumerable<Upcoming> Ignored(Stage.Offered offered, Desk after, DecisionContext context) =>
        OfferPlanDecisions.Question(after, context with { Now = offered.ExpiresAt }).Any()
            ? [new Upcoming(offered.ExpiresAt, after.Owner, NoticeKind.PushQuestion, after.Owner, null)]
            : [];

    /// <summary>What comes of the first task in the queue when an end frees the slot.</summary>
    private static IEnumerable<Upcoming> NextInQueue(Desk desk, Event end, DateTimeOffset at, DecisionContext context)
    {
        var free = Evolver.Apply(desk, end);
        if (SlotDecisions.Next(free, context with { Now = at }) is not { } next) return [];
        var after = Evolver.Apply(free, next);
        return NoticePolicy.For(next, after).Where(notice => notice.Way is not NoticeWay.UpdateCard)
            .Select(notice => new Upcoming(at, notice.To, notice.Kind, notice.About.Learner, after.Find(notice.About.Number)));
    }

    private static IEnumerable<Upcoming> OfStanding(Desk desk, DecisionContext context)
    {
        var push = desk.Standing.Push;
        if (desk.IsFree && push.NextAt is { } next)
            yield return new Upcoming(next, desk.Owner, NoticeKind.OfferedUnasked, desk.Owner, null);
        foreach (var at in desk.Standing.Skills.Select(record => record.Use?.AskAt).OfType<DateTimeOffset>())
            yield return new Upcoming(at, desk.Owner, NoticeKind.UsedSince, desk.Owner, null);
        if (desk.Standing.Digest is { NextAt: { } digest, People: not null })
            yield return new Upcoming(digest, desk.Owner, NoticeKind.Digest, desk.Owner, null);
        if (push.AskedUntil is { } until && OfferPlanDecisions.Hears(desk, context) is { } lead)
            yield return new Upcoming(until, lead, NoticeKind.LeadHearsOfSilence, desk.Owner, null);
        // A colleague who is silent until then has answered that they will not.
        if (desk.Standing.Colleague is Colleague.Asked asked)
            yield return new Upcoming(asked.Until, desk.Owner, NoticeKind.ColleagueAnswered, desk.Owner, null);
    }

    private static Upcoming Tell(PersonId person, DateTimeOffset at, NoticeKind what, Assignment about) =>
        new(at, person, what, about.Learner, about);
}
