using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// Plans the offers that come unasked; a learner's first offer never does. They come after some free working days, at the learner's
/// pace, or at the time that the learner chose with <c>Not now</c>. A learner who lets too many in a row expire is asked whether to
/// go on, and without an answer gets no more.
/// </summary>
internal static class OfferPlanDecisions
{
    private const int DaysInWeek = 7;

    /// <summary>Plans the next offer anew when the desk becomes free, and when anything changes that the plan depends on.</summary>
    public static Decision Plan(Desk desk, Decision decision, DecisionContext context)
    {
        if (decision is not Decision.Happened happened) return decision;
        var after = happened.Events.Aggregate(desk, Evolver.Apply);
        if (!after.IsFree || (desk.IsFree && !happened.Events.Exists(ChangesPlan))) return decision;
        var next = Next(after, context.At(after));
        return next == after.Standing.Push.NextAt ? decision : new Decision.Happened(happened.Events.Add(new Event.OfferPlanned(next)));
    }

    /// <summary>What is due now: offers stop because nobody answered the question, or the next offer comes.</summary>
    public static IEnumerable<Event> Tick(Desk desk, DecisionContext context)
    {
        var push = desk.Standing.Push;
        if (push.AskedUntil <= context.Now) return [new Event.PushStopped(context.Now, Hears(desk, context))];
        return desk.IsFree && push.NextAt <= context.Now ? [Offer(desk, context)] : [];
    }

    /// <summary>The question whether to go on, when one offer too many has expired.</summary>
    public static IEnumerable<Event> Question(Desk after, DecisionContext context) =>
        after.Standing.Push is { AskedUntil: null, IsStopped: false, Ignored: var ignored } && ignored >= context.Terms.IgnoredOffers
            && context.Find(after.Owner) is { } learner && PaceOf(after, context) > 0
            ? [new Event.PushQuestioned(context.Now, learner.Calendar.EndOfWorkingDay(context.Now, context.Terms.OfferDays))]
            : [];

    public static Decision KeepGoing(Desk desk, DecisionContext context) =>
        desk.Standing.Push is { AskedUntil: null, IsStopped: false } ? Decision.Again : Decision.That(new Event.PushResumed(context.Now));

    /// <summary>The lead who hears that offers stop; null when there is none, or one who did not lead the learner all along.</summary>
    public static PersonId? Hears(Desk desk, DecisionContext context) =>
        Lead.Find(desk.Owner, context) is { } lead && desk.Standing.Push.Under == lead ? lead : null;

    private static bool ChangesPlan(Event happened) =>
        happened is Event.PreferencesChanged or Event.SkillsChosen or Event.PushQuestioned or Event.PushResumed or Event.PushStopped
            or Event.LevelLowered or Event.UseAnswered { IsUsed: false };

    private static DateTimeOffset? Next(Desk desk, DecisionContext context)
    {
        var (standing, push) = (desk.Standing, desk.Standing.Push);
        // Somebody who was handed a task may not have chosen skills yet, and then nothing can be matched.
        if (standing.Focus.IsEmpty) return null;
        if (push.IsStopped || push.AskedUntil is not null || standing.HasNumberedNothing || standing.OfferAfter == DateTimeOffset.MaxValue)
            return null;
        if (context.Find(desk.Owner) is not { } learner || !learner.Roles.HasFlag(Roles.Learner)) return null;
        var hours = learner.Calendar;
        // An offer that the learner asked for themself comes whatever the pace.
        if (standing.OfferAfter is { } asked) return hours.NextWorkingTime(asked > context.Now ? asked : context.Now);
        if (PaceOf(desk, context) is not (> 0 and var pace)) return null;
        var free = hours.NextWorkingMorning(hours.EndOfWorkingDay(context.Now, context.Terms.FreeDays));
        var due = push.LastAt?.AddDays(DaysInWeek / (double)pace);
        return due > free ? hours.NextWorkingTime(due.Value) : free;
    }

    private static Event Offer(Desk desk, DecisionContext context)
    {
        if (context.Find(desk.Owner) is not { } learner) return new Event.OfferPlanned(null);
        // The lead has as many reviews as one person may get. What the learner asks for themself still finds other reviewers.
        if (Lead.Find(desk.Owner, context) is { } lead && context.IsFull(lead))
            return new Event.OfferPlanned(learner.Calendar.NextWorkingMorning(context.Now));
        return OfferDecisions.Next(desk, learner, context) is Decision.Happened { Events: [Event.Offered offered] }
            ? offered with { Unasked = true }
            : new Event.OfferPlanned(learner.Calendar.NextWorkingMorning(context.Now.AddDays(DaysInWeek)));
    }

    private static int PaceOf(Desk desk, DecisionContext context) => desk.Standing.Preferences.Pace ?? context.Terms.Pace;
}
