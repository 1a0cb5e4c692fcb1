namespace MicroAssignBot.Domain.Catalogue;

/// <summary>What became of a draft.</summary>
public abstract record EntryCheck
{
    private EntryCheck()
    {
    }

    public sealed record Accepted(CatalogueEntry Entry) : EntryCheck;

    /// <param name="Problems">All that is wrong with it, at least one, in the order of the fields.</param>
    public sealed record Refused(IReadOnlyList<CatalogueProblem> Problems) : EntryCheck;
}
