using System.Collections.Immutable;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// Looks through the entries of one skill after another. What the entries have in common is worked out once, because there may
/// be thousands.
/// </summary>
internal sealed class CandidateSearch(
    Standing standing, Person learner, DecisionContext context, ImmutableList<EntryId> passed)
{
    private readonly HashSet<EntryId> passed = [.. passed];
    private readonly Dictionary<Timebox, bool> fits = [];
    private readonly Dictionary<EntryId, (DateTimeOffset? Done, int Declined)> past = PastOf(standing);
    private readonly DateTimeOffset rested = context.Now.AddDays(-context.Terms.RestDays);

    public SkillSearch For(Gap gap)
    {
        var touched = standing.Past.FindLast(one => one.Skill == gap.Skill)?.At;
        var items = context.Catalogue.At(gap.Skill, gap.Towards);
        var (best, isFitting) = ((Candidate?)null, false);
        foreach (var item in items)
        {
            var entry = item.Entry;
            if (!entry.IsFor(learner.Lead) || !Fits(entry.Box)) continue;
            isFitting = true;
            if (!IsFresh(entry.Id, out var declined)) continue;
            var candidate = new Candidate(entry, gap, declined, touched, item.IsDoubted);
            if (best is not { } known || candidate.Ranks(known)) best = candidate;
        }

        return new SkillSearch(
            best, best is not null ? null : isFitting ? NoMatch.AllDone : NoMatch.NoneAtLevel,
            items.Where(item => item.Entry.IsFor(learner.Lead)));
    }

    private bool Fits(Timebox box)
    {
        if (fits.TryGetValue(box, out var known)) return known;
        return fits[box] = Fits(box, learner.Calendar, context);
    }

    // A learner who is away for long is told so instead. So the box must fit from now, and not only from the next working time.
    public static bool Fits(Timebox box, WorkCalendar calendar, DecisionContext context) =>
        calendar.Fits(box, calendar.NextWorkingTime(context.Now), context.Terms.Box)
            && calendar.Fits(box, context.Now, context.Terms.Box);

    private bool IsFresh(EntryId entry, out int declined)
    {
        var (done, times) = past.Count == 0 ? default : past.GetValueOrDefault(entry);
        declined = times;
        return !(done > rested) && !(passed.Count > 0 && passed.Contains(entry));
    }

    private static Dictionary<EntryId, (DateTimeOffset?, int)> PastOf(Standing standing)
    {
        var known = new Dictionary<EntryId, (DateTimeOffset? Done, int Declined)>();
        foreach (var past in standing.Past)
        {
            var (done, declined) = known.GetValueOrDefault(past.Entry);
            known[past.Entry] = past.IsDone ? (done > past.At ? done : past.At, declined) : (done, declined + 1);
        }

        return known;
    }
}

/// <summary>What the catalogue holds for one gap.</summary>
/// <param name="Cause">Why there is no candidate; null when there is one.</param>
/// <param name="Items">All that there is at the level.</param>
internal sealed record SkillSearch(Candidate? Best, NoMatch? Cause, IEnumerable<CatalogueItem> Items);
