namespace MicroAssignBot.Domain.Catalogue;

/// <summary>The result of checking a draft.</summary>
public abstract record EntryCheck
{
    private EntryCheck()
    {
    }

    public sealed record Valid(CatalogueEntry Entry) : EntryCheck;

    /// <param name="Problems">All problems of the draft, at least one, in the order of the fields.</param>
    public sealed record Invalid(IReadOnlyList<CatalogueProblem> Problems) : EntryCheck;
}
