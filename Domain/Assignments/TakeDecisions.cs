using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>The learner takes a task from the catalogue: any up to one level above theirs, whatever their gaps are.</summary>
internal static class TakeDecisions
{
    public static Decision Take(Desk desk, Command.TakeEntry command, Person learner, DecisionContext context)
    {
        if (desk.InSlot is { } taken) return Decision.No(new Refusal.SlotTaken(taken.Number));
        if (desk.OnOffer?.Task.Id == command.Entry) return Decision.Again;
        if (desk.OnOffer is { IsMeantForThem: true } kept) return Decision.No(new Refusal.OfferOpen(kept.Number));
        if (context.Catalogue.Find(command.Entry) is not { IsRetired: false, Entry: var entry } || !entry.IsFor(learner.Lead))
            return Decision.No(new Refusal.EntryGone());
        var own = Gap.LevelIn(entry.Skill, desk.Standing);
        if (entry.Level > own.Next) return Decision.No(new Refusal.TooFarAhead(entry.Skill, own, entry.Level));
        if (!CandidateSearch.Fits(entry.Box, learner.Calendar, context))
        {
            return Decision.No(Absence.KeepsFrom([entry.Box], desk, learner, context) is { } absence
                ? new Refusal.Away(absence)
                : new Refusal.BoxTooLong());
        }

        return OfferDecisions.Reviewed(desk, entry, learner, context, reviewer => Offered(desk, entry, reviewer, learner, context));
    }

    private static Event Offered(Desk desk, CatalogueEntry entry, PersonId reviewer, Person learner, DecisionContext context)
    {
        var (why, expires) = (new OfferReason.OwnChoice(entry.Level), OfferDecisions.Expiry(learner, context));
        return desk.OnOffer is { } open
            ? new Event.Replaced(open.Number, entry, why, reviewer, context.Now, expires)
            : new Event.Offered(desk.Standing.LastNumber + 1, entry, why, reviewer, context.Now, expires);
    }
}
