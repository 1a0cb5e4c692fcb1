using System.Text.Json.Serialization;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>An entry that somebody has begun to write.</summary>
/// <param name="Of">The entry of which it will be a new version; null for a new entry.</param>
/// <param name="Base">The version on which it was begun; 0 for a new entry.</param>
public sealed record SavedDraft(FormId Form, EntryDraft Draft, EntryId? Of, int Base, DateTimeOffset SavedAt)
{
    /// <summary>Its author has saved nothing of it: it is what a form was opened with, and is there in case they come back to it.</summary>
    public bool IsUntouched { get; init; }
}

/// <summary>The drafts of each author, in their own partition. They are nobody else's business.</summary>
public interface IEntryDrafts
{
    /// <summary>So many drafts an author can save; one that is untouched lies beside them.</summary>
    const int Most = 50;

    /// <returns>The drafts of this author, the one begun last first.</returns>
    Task<IReadOnlyList<SavedDraft>> List(PersonId author, CancellationToken cancellationToken);

    Task<SavedDraft?> Find(PersonId author, FormId form, CancellationToken cancellationToken);

    /// <summary>
    /// Saves it, in place of what was saved under the same form. An untouched draft takes the place of the author's untouched one.
    /// </summary>
    /// <returns>False when the author has saved as many others as anybody may; nothing is written then.</returns>
    /// <exception cref="TimeoutException">The store did not answer.</exception>
    Task<bool> Save(PersonId author, SavedDraft draft, CancellationToken cancellationToken);

    /// <exception cref="TimeoutException">The store did not answer.</exception>
    Task Delete(PersonId author, FormId form, CancellationToken cancellationToken);
}

internal sealed record EntryDraftRow(EntryDraft Draft, string? Of, int Base, DateTimeOffset SavedAt)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsUntouched { get; init; }
}

internal sealed class EntryDrafts(IStore store) : IEntryDrafts
{
    private const int Attempts = 5;

    public async Task<IReadOnlyList<SavedDraft>> List(PersonId author, CancellationToken cancellationToken)
    {
        var rows = store.Range(Keys.Person(author), Keys.EntryDraftsFrom, Keys.EntryDraftsUntil, cancellationToken);
        var drafts = await rows.Select(Read).ToListAsync(cancellationToken);
        drafts.Reverse();
        return drafts;
    }

    public async Task<SavedDraft?> Find(PersonId author, FormId form, CancellationToken cancellationToken) =>
        await store.Get(Keys.Person(author), Keys.EntryDraft(form), cancellationToken) is { } row ? Read(row) : null;

    public async Task<bool> Save(PersonId author, SavedDraft draft, CancellationToken cancellationToken)
    {
        var all = await List(author, cancellationToken);
        var others = all.Where(other => other.Form != draft.Form).ToLookup(other => other.IsUntouched);
        var isSaved = all.Any(other => other.Form == draft.Form && !other.IsUntouched);
        if (!draft.IsUntouched && !isSaved && others[false].Count() >= IEntryDrafts.Most) return false;
        if (draft.IsUntouched)
        {
            foreach (var left in others[true]) await Delete(author, left.Form, cancellationToken);
        }

        var row = new EntryDraftRow(draft.Draft, draft.Of?.ToString(), draft.Base, draft.SavedAt) { IsUntouched = draft.IsUntouched };
        var (key, body) = (Keys.EntryDraft(draft.Form), CatalogueJson.Write(row));
        await Write(
            author, draft.Form, old => old is null ? new Change.Insert(key, body) : new Change.Replace(key, old.ETag, body),
            cancellationToken);
        return true;
    }

    public Task Delete(PersonId author, FormId form, CancellationToken cancellationToken) => Write(
        author, form, old => old is null ? null : new Change.Delete(old.Key, old.ETag), cancellationToken);

    /// <summary>A draft has one author, so whoever comes last is right.</summary>
    private async Task Write(PersonId author, FormId form, Func<Row?, Change?> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var old = await store.Get(Keys.Person(author), Keys.EntryDraft(form), cancellationToken);
            if (change(old) is not { } wanted) return;
            if (await store.Commit(Keys.Person(author), [wanted], cancellationToken) is CommitResult.Committed) return;
        }

        throw new TimeoutException("The draft could not be saved.");
    }

    private static SavedDraft Read(Row row)
    {
        var saved = CatalogueJson.Read(row, CatalogueJson.Default.EntryDraftRow);
        return new SavedDraft(
            FormId.Parse(row.Key[Keys.EntryDraftsFrom.Length..]), saved.Draft, EntryId.TryParse(saved.Of, out var of) ? of : null,
            saved.Base, saved.SavedAt)
        {
            IsUntouched = saved.IsUntouched,
        };
    }
}
