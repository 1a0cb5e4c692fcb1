using System.Collections.Immutable;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Finds the task that serves the learner's gaps best; the same desk gets the same answer every time.</summary>
public static class Matching
{
    /// <param name="passed">Entries that the learner has just been shown.</param>
    public static Match Best(Desk desk, Person learner, DecisionContext context, ImmutableList<EntryId> passed)
    {
        var gaps = desk.Standing.Focus.Select(focus => Towards(focus, learner)).Where(focus => focus.HasGap).ToList();
        if (gaps.Count == 0) return new Match.None(NoMatch.GapClosed);
        var atLevel = gaps.SelectMany(gap => context.Catalogue.At(gap.Skill, gap.Level.Next)
            .Where(entry => entry.IsFor(learner.Lead))
            .Select(entry => (gap, entry))).ToList();
        var fitting = atLevel.FindAll(pair => Fits(pair.entry, learner.Calendar, context));
        if (fitting.Count == 0)
        {
            return Absence.KeepsFrom(atLevel.ConvertAll(pair => pair.entry), desk, learner, context) is { } absence
                ? new Match.Away(absence)
                : new Match.None(NoMatch.NoneAtLevel);
        }

        var best = fitting
            .Where(pair => IsFresh(desk, pair.entry, context) && !passed.Contains(pair.entry.Id))
            .OrderByDescending(pair => learner.Targets.ContainsKey(pair.gap.Skill))
            .ThenBy(pair => Declined(desk, pair.entry))
            .ThenByDescending(pair => pair.gap.Target.Value - pair.gap.Level.Value)
            .ThenBy(pair => LastTouched(desk, pair.gap))
            .FirstOrDefault();
        return best.entry is null ? new Match.None(NoMatch.AllDone) : new Match.Found(best.entry, Reason(desk, learner, best.gap));
    }

    /// <summary>A lead's target counts at once. It replaces the target that was set when the learner chose the skill.</summary>
    private static Focus Towards(Focus focus, Person learner) =>
        focus with { Target = learner.Targets.GetValueOrDefault(focus.Skill, focus.Target) };

    // A learner who is away for long is told so instead. So the box must fit from now, and not only from the next working time.
    private static bool Fits(CatalogueEntry entry, WorkCalendar calendar, DecisionContext context) =>
        calendar.Fits(entry.Box, calendar.NextWorkingTime(context.Now), context.Terms.Box)
            && calendar.Fits(entry.Box, context.Now, context.Terms.Box);

    private static bool IsFresh(Desk desk, CatalogueEntry entry, DecisionContext context) => !desk.Standing.Past.Exists(past =>
        past.Entry == entry.Id && IsDone(past.Outcome) && past.At > context.Now.AddDays(-context.Terms.RestDays));

    private static bool IsDone(Outcome outcome) => outcome is Outcome.Approved or Outcome.NotYet or Outcome.Unreviewed;

    private static int Declined(Desk desk, CatalogueEntry entry) => desk.Standing.Past.Count(past =>
        past.Entry == entry.Id && !IsDone(past.Outcome));

    private static DateTimeOffset LastTouched(Desk desk, Focus gap) =>
        desk.Standing.Past.FindLast(past => past.Skill == gap.Skill)?.At ?? DateTimeOffset.MinValue;

    private static OfferReason Reason(Desk desk, Person learner, Focus gap)
    {
        if (learner.Targets.TryGetValue(gap.Skill, out var target)) return new OfferReason.LeadsTarget(target);
        var begun = desk.Standing.Past.Exists(past => past.Skill == gap.Skill && IsDone(past.Outcome));
        return begun ? new OfferReason.NextStep(gap.Level.Next) : new OfferReason.FirstStep(gap.Level.Next);
    }
}
