using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// When a lead's digest comes. The first one comes after a whole week: then it is known whom they led when it began, so that it says
/// nothing of what happened under an earlier lead.
/// </summary>
public static class DigestDecisions
{
    /// <summary>For a lead who has no plan yet.</summary>
    /// <param name="lead">With their own settings applied.</param>
    /// <returns>Null when there is nothing to plan.</returns>
    public static Event? First(Standing standing, Person lead, DateTimeOffset now) =>
        standing.Digest is null && lead.IsLead ? Planned(standing, lead, now) : null;

    /// <summary>Plans it anew when the lead moved it, or changed their working time.</summary>
    internal static Decision Plan(Desk desk, Decision decision, DecisionContext context)
    {
        if (decision is not Decision.Happened happened || desk.Standing.Digest is null
            || !happened.Events.Exists(one => one is Event.PreferencesChanged))
            return decision;
        var after = happened.Events.Aggregate(desk, Evolver.Apply);
        if (context.At(after).Find(desk.Owner) is not { } lead) return decision;
        var planned = Planned(after.Standing, lead, context.Now);
        return planned.NextAt == desk.Standing.Digest.NextAt ? decision : new Decision.Happened(happened.Events.Add(planned));
    }

    internal static IEnumerable<Event> Tick(Desk desk, DecisionContext context)
    {
        if (desk.Standing.Digest is not { NextAt: { } due, Day: { } day } || due > context.Now) return [];
        if (context.Find(desk.Owner) is not { IsLead: true } lead) return [new Event.DigestPlanned(null, null, context.Now)];
        var next = DigestPlan.Next(lead, WishOf(desk.Standing), day, context.Now);
        return [new Event.DigestCame(day, context.Now, [.. context.Led], next?.At, next?.Day)];
    }

    private static Event.DigestPlanned Planned(Standing standing, Person lead, DateTimeOffset now)
    {
        var next = lead.IsLead ? DigestPlan.Next(lead, WishOf(standing), standing.Digest?.LastDay, now) : null;
        return new Event.DigestPlanned(next?.At, next?.Day, now);
    }

    private static DigestTime WishOf(Standing standing) => standing.Preferences.Digest ?? DigestTime.Usual;
}
