using System.Collections.Immutable;
using System.Diagnostics;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What happens on a desk because time has passed.</summary>
internal static class TimerDecisions
{
    // After a long stop many assignments may be due at once, and must fit one transaction. The rest stay due and come with the next
    // tick.
    private const int MostAtOnce = 4;

    public static Decision Tick(Desk desk, DecisionContext context)
    {
        var events = desk.Open.Values.Select(assignment => On(desk, assignment, context).ToImmutableList()).Where(due => !due.IsEmpty)
            .Take(MostAtOnce).SelectMany(due => due).ToImmutableList();
        if (desk.Standing.Colleague is Colleague.Asked asked && asked.Until <= context.Now)
            events = events.Add(new Event.ColleagueDeclined(asked.Number, asked.Id, Answered: false));
        events = events.AddRange(LevelDecisions.Tick(desk, context)).AddRange(OfferPlanDecisions.Tick(desk, context))
            .AddRange(DigestDecisions.Tick(desk, context));
        if (events.Exists(happened => happened is Event.Expired))
            events = events.AddRange(OfferPlanDecisions.Question(events.Aggregate(desk, Evolver.Apply), context));
        return events.IsEmpty ? Decision.Again : new Decision.Happened(events);
    }

    private static IEnumerable<Event> On(Desk desk, Assignment assignment, DecisionContext context) => assignment.Stage switch
    {
        Stage.Offered offered when offered.ExpiresAt <= context.Now =>
            [new Event.Expired(assignment.Number, context.Now, Lead.Find(desk.Owner, context))],
        Stage.Active => InHand(desk, assignment, context),
        Stage.InReview { Ahead: [{ What: not Milestone.Unreviewed, At: var at }, ..] } when at <= context.Now
            && ReviewDecisions.InPlaceOfLeft(desk, assignment, context) is { } next => [next],
        Stage.InReview review => [.. PutOffDecisions.Due(assignment, review, context), .. Reached(assignment, review.Ahead, context)],
        Stage.Suggested { IsLate: false } suggested when suggested.AnswerBy <= context.Now =>
            [SuggestionDecisions.PassOn(desk, assignment, suggested, context)],
        Stage.Suggested or Stage.Queued or Stage.Offered or Stage.Closed => [],
        var other => throw new UnreachableException($"{other.GetType()}"),
    };

    /// <summary>First what comes of waiting for an answer, which can set the box going.</summary>
    private static IEnumerable<Event> InHand(Desk desk, Assignment assignment, DecisionContext context)
    {
        while (Unanswered(assignment) is { } due)
        {
            yield return due;
            desk = Evolver.Apply(desk, due);
            if (!desk.Open.TryGetValue(assignment.Number, out var next)) yield break;
            assignment = next;
        }

        if (assignment.StandsStill || assignment.Stage is not Stage.Active active) yield break;
        foreach (var reached in Reached(assignment, active.Ahead, context)) yield return reached;

        Event? Unanswered(Assignment now) =>
            now is { WaitsForTime: true, Time: { } time } && time.Until <= context.Now ? TimerDecisions.Unanswered(now, context)
            : now.Asking is { } asked ? QuestionDecisions.Due(now, asked, context)
            : null;
    }

    // A learner who has left the organisation has no working time that could be extended.
    private static Event Unanswered(Assignment assignment, DecisionContext context) => context.Find(assignment.Learner) is null
        ? Reached(assignment, Milestone.Lapsed, context)
        : TimeDecisions.Unanswered(assignment, context);

    private static IEnumerable<Event> Reached(Assignment assignment, IEnumerable<Due> ahead, DecisionContext context)
    {
        var reached = ahead.TakeWhile(due => due.At <= context.Now).Select(due => due.What).ToList();
        // A reminder is useless when the deadline it warns of is reached too. For a reviewer who is away it would also call the
        // deputy twice.
        if (reached.Contains(Milestone.ReviewOverdue)) reached.Remove(Milestone.ReviewHalfWay);
        return reached.Select(what => Reached(assignment, what, context));
    }

    private static Event Reached(Assignment assignment, Milestone what, DecisionContext context) => what switch
    {
        Milestone.Lapsed => new Event.Lapsed(assignment.Number, context.Now, Lead.OrReviewer(assignment, context)),
        Milestone.ReviewOverdue => Called(assignment, context),
        // A reviewer who is away is not reminded: the deputy is called.
        Milestone.ReviewHalfWay when ReviewClock.IsAway(assignment.Reviewer, context) => Called(assignment, context),
        Milestone.Unreviewed => new Event.LeftUnreviewed(assignment.Number, context.Now, Lead.OrReviewer(assignment, context)),
        Milestone.HalfWay or Milestone.LastCall or Milestone.Overdue or Milestone.LeadPrompted or Milestone.ReviewHalfWay
            or Milestone.ReviewersLate =>
            new Event.MilestoneReached(assignment.Number, what, context.Now, Hears(assignment, what, context)),
        _ => throw new UnreachableException($"{what}"),
    };

    private static Event.DeputyCalled Called(Assignment assignment, DecisionContext context) =>
        new(assignment.Number, context.Now, ReviewClock.DeputyOf(assignment, context));

    /// <summary>Who gets the reminder.</summary>
    public static PersonId Hears(Assignment assignment, Milestone what, DecisionContext context) => what switch
    {
        Milestone.LeadPrompted => Lead.OrReviewer(assignment, context),
        Milestone.ReviewHalfWay => assignment.Reviewer,
        Milestone.HalfWay or Milestone.LastCall or Milestone.Overdue or Milestone.ReviewersLate => assignment.Learner,
        Milestone.Lapsed or Milestone.ReviewOverdue or Milestone.Unreviewed =>
            throw new ArgumentOutOfRangeException(nameof(what), what, "Nobody is reminded of this."),
        _ => throw new UnreachableException($"{what}"),
    };
}
