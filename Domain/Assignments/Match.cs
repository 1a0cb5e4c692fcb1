using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What matching found.</summary>
public abstract record Match
{
    private Match()
    {
    }

    public sealed record Found(CatalogueEntry Entry, OfferReason Reason) : Match;

    public sealed record None(NoMatch Cause) : Match;

    public sealed record Away(Absence Absence) : Match;
}
