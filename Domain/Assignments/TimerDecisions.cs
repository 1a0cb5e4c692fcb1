using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What time alone makes happen.</summary>
internal static class TimerDecisions
{
    // What is due at once after a long stop must fit one transaction; the rest is due still, and comes with the next.
    private const int MostAtOnce = 4;

    public static Decision Tick(Desk desk, DecisionContext setting)
    {
        var events = desk.Open.Values.Select(assignment => On(desk, assignment, setting).ToImmutableList()).Where(due => !due.IsEmpty)
            .Take(MostAtOnce).SelectMany(due => due).ToImmutableList();
        if (desk.Standing.Colleague is Colleague.Asked asked && asked.Until <= setting.Now)
            events = events.Add(new Event.ColleagueDeclined(asked.Number, asked.Id, Answered: false));
        events = events.AddRange(OfferPlanDecisions.Tick(desk, setting));
        if (events.Exists(happened => happened is Event.Expired))
            events = events.AddRange(OfferPlanDecisions.Question(events.Aggregate(desk, Evolver.Apply), setting));
        return events.IsEmpty ? Decision.Again : new Decision.Happened(events);
    }

    private static IEnumerable<Event> On(Desk desk, Assignment assignment, DecisionContext setting) => assignment.Stage switch
    {
        Stage.Offered offered when offered.ExpiresAt <= setting.Now => [new Event.Expired(assignment.Number, setting.Now)],
        Stage.Active when assignment is { WaitsForTime: true, Time: { } asked } =>
            asked.Until <= setting.Now ? [Unanswered(assignment, setting)] : [],
        Stage.Active active => Reached(assignment, active.Ahead, setting),
        Stage.InReview { Ahead: [{ What: not Milestone.Unreviewed, At: var at }, ..] } when at <= setting.Now
            && ReviewDecisions.InPlaceOfLeft(desk, assignment, setting) is { } next => [next],
        Stage.InReview review => Reached(assignment, review.Ahead, setting),
        _ => [],
    };

    // Somebody who has left the organisation has no working time to give.
    private static Event Unanswered(Assignment assignment, DecisionContext setting) => setting.Find(assignment.Learner) is null
        ? Reached(assignment, Milestone.Lapsed, setting)
        : TimeDecisions.Unanswered(assignment, setting);

    private static IEnumerable<Event> Reached(Assignment assignment, IEnumerable<Due> ahead, DecisionContext setting)
    {
        var reached = ahead.TakeWhile(due => due.At <= setting.Now).Select(due => due.What).ToList();
        // A nudge says nothing that comes with what it warns of, and for somebody who is away it would call the deputy twice.
        if (reached.Contains(Milestone.ReviewOverdue)) reached.Remove(Milestone.ReviewHalfWay);
        return reached.Select(what => Reached(assignment, what, setting));
    }

    private static Event Reached(Assignment assignment, Milestone what, DecisionContext setting) => what switch
    {
        Milestone.Lapsed => new Event.Lapsed(assignment.Number, setting.Now, TimeDecisions.LeadOf(assignment, setting)),
        Milestone.ReviewOverdue => Called(assignment, setting),
        // Nobody is reminded who is away.
        Milestone.ReviewHalfWay when ReviewClock.IsAway(assignment.Reviewer, setting) => Called(assignment, setting),
        Milestone.Unreviewed => new Event.LeftUnreviewed(assignment.Number, setting.Now, TimeDecisions.LeadOf(assignment, setting)),
        _ => new Event.MilestoneReached(assignment.Number, what, setting.Now, Hears(assignment, what, setting)),
    };

    private static Event.DeputyCalled Called(Assignment assignment, DecisionContext setting) =>
        new(assignment.Number, setting.Now, ReviewClock.DeputyOf(assignment, setting));

    private static PersonId Hears(Assignment assignment, Milestone what, DecisionContext setting) => what switch
    {
        Milestone.LeadPrompted => TimeDecisions.LeadOf(assignment, setting),
        Milestone.ReviewHalfWay => assignment.Reviewer,
        _ => assignment.Learner,
    };
}
