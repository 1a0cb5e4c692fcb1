using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What matching found.</summary>
public abstract record Match
{
    private Match()
    {
    }

    public sealed record Found(CatalogueEntry Entry, OfferReason Reason) : Match;

    public sealed record NothingFits(NoMatch Cause) : Match;

    public sealed record LearnerAway(Absence Absence) : Match;
}
