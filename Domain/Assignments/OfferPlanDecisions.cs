using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// Offers that come unasked, never as the first: after two free working days, at the learner's pace; or when they said, where they
/// said <c>Not now</c>. Whoever lets so many in a row run out is asked whether to go on, and then left alone.
/// </summary>
internal static class OfferPlanDecisions
{
    private const int DaysInWeek = 7;

    /// <summary>When the next comes, decided anew when the desk becomes free and when anything changes that it depends on.</summary>
    public static Decision Plan(Desk desk, Decision decision, DecisionContext setting)
    {
        if (decision is not Decision.Happened happened) return decision;
        var after = happened.Events.Aggregate(desk, Evolver.Apply);
        if (!after.IsFree || (desk.IsFree && !happened.Events.Exists(ChangesPlan))) return decision;
        var next = Next(after, setting.At(after));
        return next == after.Standing.Push.NextAt ? decision : new Decision.Happened(happened.Events.Add(new Event.OfferPlanned(next)));
    }

    /// <summary>What time brings to a desk.</summary>
    public static IEnumerable<Event> Tick(Desk desk, DecisionContext setting)
    {
        var push = desk.Standing.Push;
        if (push.AskedUntil <= setting.Now) return [new Event.PushStopped(setting.Now, LeadOf(desk, setting))];
        return desk.IsFree && push.NextAt <= setting.Now ? [Offer(desk, setting)] : [];
    }

    /// <summary>The question that follows an offer that ran out, if it is one too many.</summary>
    public static IEnumerable<Event> Question(Desk after, DecisionContext setting) =>
        after.Standing.Push is { AskedUntil: null, IsStopped: false, Ignored: var ignored } && ignored >= setting.Terms.IgnoredOffers
            && setting.Find(after.Owner) is { } learner && PaceOf(after, setting) > 0
            ? [new Event.PushQuestioned(setting.Now, learner.Calendar.EndOfWorkingDay(setting.Now, setting.Terms.OfferDays))]
            : [];

    public static Decision KeepGoing(Desk desk, DecisionContext setting) =>
        desk.Standing.Push is { AskedUntil: null, IsStopped: false } ? Decision.Again : Decision.That(new Event.PushResumed(setting.Now));

    private static bool ChangesPlan(Event happened) =>
        happened is Event.PreferencesChanged or Event.SkillsChosen or Event.PushQuestioned or Event.PushResumed or Event.PushStopped;

    private static DateTimeOffset? Next(Desk desk, DecisionContext setting)
    {
        var (standing, push) = (desk.Standing, desk.Standing.Push);
        if (push.IsStopped || push.AskedUntil is not null || standing.LastNumber == 0 || standing.OfferAfter == DateTimeOffset.MaxValue) return null;
        if (setting.Find(desk.Owner) is not { } learner || !learner.Roles.HasFlag(Roles.Learner)) return null;
        var hours = learner.Calendar;
        // What they asked for themself comes whatever the pace.
        if (standing.OfferAfter is { } asked) return hours.NextWorkingTime(asked > setting.Now ? asked : setting.Now);
        if (PaceOf(desk, setting) is not (> 0 and var pace)) return null;
        var free = hours.NextWorkingMorning(hours.EndOfWorkingDay(setting.Now, setting.Terms.FreeDays));
        var due = push.LastAt?.AddDays(DaysInWeek / (double)pace);
        return due > free ? hours.NextWorkingTime(due.Value) : free;
    }

    private static Event Offer(Desk desk, DecisionContext setting)
    {
        if (setting.Find(desk.Owner) is not { } learner) return new Event.OfferPlanned(null);
        return OfferDecisions.Next(desk, learner, setting) is Decision.Happened { Events: [Event.Offered offered] }
            ? offered with { Unasked = true }
            : new Event.OfferPlanned(learner.Calendar.NextWorkingMorning(setting.Now.AddDays(DaysInWeek)));
    }

    private static int PaceOf(Desk desk, DecisionContext setting) => desk.Standing.Preferences.Pace ?? setting.Terms.Pace;

    public static PersonId? LeadOf(Desk desk, DecisionContext setting) =>
        setting.Find(setting.Find(desk.Owner)?.Lead) is { } lead && lead.Id != desk.Owner ? lead.Id : null;
}
