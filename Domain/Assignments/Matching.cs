using System.Collections.Immutable;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Finds the task that serves the learner's gaps best; the same desk gets the same answer every time.</summary>
public static class Matching
{
    /// <param name="passed">Entries that the learner has just been shown.</param>
    public static Match Best(Desk desk, Person learner, DecisionContext context, ImmutableList<EntryId> passed)
    {
        var gaps = Gap.Open(desk.Standing, learner);
        if (gaps.IsEmpty) return new Match.NothingFits(NoMatch.GapClosed);
        var search = new CandidateSearch(desk.Standing, learner, context, passed);
        var found = gaps.ConvertAll(search.For);
        if (Best(found.Select(skill => skill.Best).OfType<Candidate>()) is { } best) return new Match.Found(best.Entry, best.Reason);
        if (found.Exists(skill => skill.Cause is NoMatch.AllDone)) return new Match.NothingFits(NoMatch.AllDone);
        var boxes = found.SelectMany(skill => skill.Items).Select(item => item.Entry.Box).Distinct();
        return Absence.KeepsFrom(boxes, desk, learner, context) is { } absence
            ? new Match.LearnerAway(absence)
            : new Match.NothingFits(NoMatch.NoneAtLevel);
    }

    /// <returns>That the desk's learner asked in vain; null when there is no such learner, or no skill that they want a task of.</returns>
    public static Event.AskedInVain? InVain(Desk desk, DecisionContext context)
    {
        var here = context.At(desk);
        return here.Find(desk.Owner) is { } learner && Unmet(desk, learner, here) is { IsEmpty: false } unmet
            ? new Event.AskedInVain(unmet, context.Now)
            : null;
    }

    /// <summary>What the learner asked for in vain, skill by skill.</summary>
    public static ImmutableList<Unmet> Unmet(Desk desk, Person learner, DecisionContext context)
    {
        var search = new CandidateSearch(desk.Standing, learner, context, []);
        return Gap.AllFor(desk.Standing, learner).ConvertAll(gap => new Unmet(
            gap.Skill, gap.Towards, gap.IsOpen ? search.For(gap).Cause ?? NoMatch.ReviewersFull : NoMatch.GapClosed));
    }

    // Of equals the first stays, so that ties break by the order of the skills and of the catalogue.
    private static Candidate? Best(IEnumerable<Candidate> candidates) => candidates.Aggregate(
        (Candidate?)null, (best, next) => best is not { } known || next.Ranks(known) ? next : best);
}
