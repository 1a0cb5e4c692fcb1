using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>A form that somebody asks to have published.</summary>
/// <param name="Form">A form is published once; whoever asks again gets what became of it.</param>
/// <param name="Of">The entry of which this is a new version; null for a new entry.</param>
/// <param name="Base">The version that the form was opened on; 0 for a new entry.</param>
/// <param name="Draft">The words. Its id is ignored.</param>
/// <param name="Owner">The lead whose team a new entry is for; null for the company's. An entry keeps its owner.</param>
public sealed record EntryPublication(
    FormId Form, EntryId? Of, int Base, EntryDraft Draft, PersonId? Owner, Person Author, DateTimeOffset Now);

/// <summary>How an edit of the catalogue ended.</summary>
public abstract record EditResult
{
    private EditResult()
    {
    }

    /// <summary>It is done, now or by an earlier try.</summary>
    public sealed record Edited(CatalogueItem Item) : EditResult;

    /// <param name="Problems">At least one.</param>
    public sealed record WithProblems(IReadOnlyList<CatalogueProblem> Problems) : EditResult;

    /// <summary>Somebody has changed the entry since the card was drawn.</summary>
    public sealed record Changed(CatalogueItem Item) : EditResult;

    /// <summary>There is no such entry, or not for this person.</summary>
    public sealed record NoSuchEntry : EditResult;
}
