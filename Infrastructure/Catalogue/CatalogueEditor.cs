using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Catalogue.Exchange;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Catalogue;

internal sealed class CatalogueEditor(
    IStore store, LoadedCatalogue loaded, CatalogueChanges changes, ImportJournal imports, IOptions<CatalogueOptions> options)
    : ICatalogueEditor
{
    public Task<EditResult> Publish(EntryPublication publication, CancellationToken cancellationToken) =>
        Edit(() => Plan(publication, cancellationToken), cancellationToken);

    public Task<EditResult> Retire(EntryId id, int seen, Person actor, CancellationToken cancellationToken) =>
        Change(id, seen, actor, row => row.Withdrawn ? null : row with { Withdrawn = true, IsOwn = true }, cancellationToken);

    public Task<EditResult> Restore(EntryId id, int seen, Person actor, DateTimeOffset now, CancellationToken cancellationToken) =>
        Change(
            id, seen, actor, row => row.Withdrawn ? row with { Withdrawn = false, IsOwn = true, ReviewedAt = now } : null,
            cancellationToken);

    public Task<EditResult> Confirm(EntryId id, int seen, Person actor, DateTimeOffset now, CancellationToken cancellationToken) =>
        Change(id, seen, actor, row => row.ReviewedAt >= now ? null : row with { ReviewedAt = now }, cancellationToken);

    public Task<EditResult> Doubt(EntryId id, int version, CancellationToken cancellationToken) =>
        Change(id, version, null, row => row.IsDoubted ? null : row with { IsDoubted = true }, cancellationToken);

    /// <param name="actor">Null when no person asks for it.</param>
    /// <param name="change">Null when there is nothing to change.</param>
    private Task<EditResult> Change(
        EntryId id, int seen, Person? actor, Func<EntryRow, EntryRow?> change, CancellationToken cancellationToken) => Edit(
        async () =>
        {
            if (await Find(id, cancellationToken) is not { } old || (actor is not null && !MayEdit(actor, old.Body)))
                return EditPlan.Unknown;
            if (old.Body.Version != seen) return EditPlan.Answer(new EditResult.Changed(await Item(id, cancellationToken)));
            return change(old.Body) is { } row
                ? EditPlan.Change(id, old, row)
                : EditPlan.Answer(new EditResult.Edited(await Item(id, cancellationToken)));
        },
        cancellationToken);

    private async Task<EditPlan> Plan(EntryPublication wanted, CancellationToken cancellationToken)
    {
        if (await store.Get(Keys.CatalogueRows.Partition, Keys.CatalogueRows.Form(wanted.Form), cancellationToken) is { } published)
        {
            var form = CatalogueJson.Read(published, CatalogueJson.Default.FormRow);
            return EditPlan.Answer(new EditResult.Edited(await Item(EntryId.Parse(form.Entry), cancellationToken)));
        }

        if (wanted.Of is not { } of)
            return CatalogueRights.MayWrite(wanted.Author) ? EditPlan.New(wanted, loaded.Current) : EditPlan.Unknown;
        if (await Find(of, cancellationToken) is not { } old || !MayEdit(wanted.Author, old.Body)) return EditPlan.Unknown;
        return old.Body.Version == wanted.Base
            ? EditPlan.Version(wanted, old, loaded.Current)
            : EditPlan.Answer(new EditResult.Changed(await Item(of, cancellationToken)));
    }

    private async Task<EditResult> Edit(Func<Task<EditPlan>> decide, CancellationToken cancellationToken)
    {
        CommitResult? failure = null;
        for (var attempt = 1; attempt <= options.Value.Attempts; attempt++)
        {
            await imports.Finish(cancellationToken);
            await loaded.CatchUp(cancellationToken);
            var last = loaded.LastChange;
            var plan = await decide();
            if (plan.Already is { } answer) return answer;
            failure = await changes.Commit(plan.Changes, last, cancellationToken);
            if (failure is not CommitResult.Committed) continue;
            return new EditResult.Edited(await Item(plan.Entry, cancellationToken));
        }

        throw new TimeoutException("The catalogue could not be changed.", (failure as CommitResult.OutcomeUnknown)?.Cause);
    }

    private async Task<Stored<EntryRow>?> Find(EntryId id, CancellationToken cancellationToken) =>
        await store.Get(Keys.CatalogueRows.Partition, Keys.CatalogueRows.Entry(id), cancellationToken) is { } row
            ? new Stored<EntryRow>(row, CatalogueJson.Read(row, CatalogueJson.Default.EntryRow))
            : null;

    // The row that was read may be of a change that came after the last look.
    private async Task<CatalogueItem> Item(EntryId id, CancellationToken cancellationToken)
    {
        await loaded.CatchUp(cancellationToken);
        return loaded.Current.Find(id) ?? throw new InvalidDataException("The entry's row is there, but this version's rules refuse it.");
    }

    private static bool MayEdit(Person actor, EntryRow row) =>
        CatalogueRights.MayEdit(actor, PersonId.TryParse(row.Owner, out var owner) ? owner : null);
}
