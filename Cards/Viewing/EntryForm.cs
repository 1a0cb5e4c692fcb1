using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Viewing;

/// <summary>A form for an entry of the catalogue.</summary>
/// <param name="Draft">What is in the fields, unless something else was typed.</param>
/// <param name="Of">The entry of which it becomes the next version; null for a new entry.</param>
/// <param name="Base">The version that the form was opened on; 0 for a new entry.</param>
public sealed record EntryForm(FormId Id, EntryDraft Draft, EntryId? Of, int Base)
{
    /// <summary>The entry whose words a new entry began with; null for an empty form.</summary>
    public EntryId? Start { get; init; }

    /// <summary>Who can be chosen as reviewer, beside the lead of whoever does the task.</summary>
    public IReadOnlyList<PersonId> Reviewers { get; init; } = [];

    /// <summary>The author may write both for their team and for the company.</summary>
    public bool AsksAudience { get; init; }

    /// <summary>It goes to everyone in the company.</summary>
    public bool IsForCompany { get; init; }
}

/// <summary>A draft in the list of somebody's drafts.</summary>
/// <param name="Title">Null when none is written yet.</param>
public sealed record DraftLine(FormId Form, string? Title, DateTimeOffset SavedAt);

/// <summary>What the viewer of an entry may do with it.</summary>
/// <param name="MayEdit">It is theirs to change.</param>
/// <param name="MayWrite">They write entries, for their team or for the company.</param>
/// <param name="MayTake">They do tasks, and can have this one.</param>
/// <param name="MayPost">They lead, so they can put it up for grabs in a channel.</param>
public sealed record EntryRights(bool MayEdit, bool MayWrite, bool MayTake, bool MayPost = false);
