using System.Globalization;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Catalogue.Exchange;

/// <summary>
/// Writes an import of any size as one. Its rows are staged first, where nobody sees them; one transaction then makes it count; after that
/// whoever comes across it brings the rows into their places. Others see all of it or nothing, whatever dies when.
/// </summary>
internal sealed class ImportJournal(IStore store, CatalogueChanges changes)
{
    /// <summary>Each row may take its earlier version with it, and a transaction takes a hundred changes.</summary>
    private const int RowsInPart = 45;
    private const int MostRounds = 100;

    /// <param name="last">The last change that the plan has seen.</param>
    /// <returns>False when somebody else has changed the catalogue since the plan was made: plan again.</returns>
    public async Task<bool> Write(
        IReadOnlyList<(string Key, byte[] Body)> rows, long last, IProgress<int> progress, CancellationToken cancellationToken)
    {
        await Clear(cancellationToken);
        var import = Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture);
        var parts = rows.Chunk(RowsInPart).ToList();
        foreach (var (place, part) in parts.Index())
        {
            var staged = new StagedRow([.. part.Select(row => new StagedBody(row.Key, row.Body))]);
            await Commit([new Change.Insert(Keys.CatalogueRows.Staged(import, place), CatalogueJson.Write(staged))], cancellationToken);
            progress.Report(place * RowsInPart / 2);
        }

        var counts = new Change.Insert(
            Keys.CatalogueRows.PendingImport, CatalogueJson.Write(new PendingImportRow(import, parts.Count)));
        if (await changes.Commit([counts], last, cancellationToken) is not CommitResult.Committed
            && (await Pending(cancellationToken))?.Body.Import != import) return false;
        await Finish(cancellationToken, progress);
        return true;
    }

    /// <summary>Brings the rows of an import that counts into their places. Does nothing when there is none.</summary>
    public async Task Finish(CancellationToken cancellationToken, IProgress<int>? progress = null)
    {
        if (await Pending(cancellationToken) is not { } pending) return;
        for (var part = 0; part < pending.Body.Parts; part++)
        {
            await Place(pending.Body.Import, part, cancellationToken);
            progress?.Report((pending.Body.Parts + part) * RowsInPart / 2);
        }

        for (var round = 0; round < MostRounds; round++)
        {
            var last = await changes.Last(cancellationToken);
            if (await Pending(cancellationToken) is not { } still || still.Body.Import != pending.Body.Import) break;
            var done = new Change.Delete(still.Row.Key, still.Row.ETag);
            if (await changes.Commit([done], last, cancellationToken, isAll: true) is CommitResult.Committed) break;
        }

        await Clear(cancellationToken);
    }

    /// <summary>Several processes may do this at once; each row is written once.</summary>
    private async Task Place(string import, int part, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var key = Keys.CatalogueRows.Staged(import, part);
            if (await store.Get(Keys.CatalogueRows.Partition, key, cancellationToken) is not { } row) return;
            var wanted = new List<Change>();
            foreach (var staged in CatalogueJson.Read(row, CatalogueJson.Default.StagedRow).Rows)
                wanted.AddRange(await Change(staged, cancellationToken));
            if (wanted.Count == 0) return;
            if (await store.Commit(Keys.CatalogueRows.Partition, wanted, cancellationToken) is CommitResult.Committed) return;
        }

        throw new TimeoutException("The import could not be finished; it goes on at the next start.");
    }

    private async Task<IReadOnlyList<Change>> Change(StagedBody staged, CancellationToken cancellationToken)
    {
        var old = await store.Get(Keys.CatalogueRows.Partition, staged.Key, cancellationToken);
        if (old is null) return [new Change.Insert(staged.Key, staged.Body)];
        if (old.Body.Span.SequenceEqual(staged.Body)) return [];
        var replace = new Change.Replace(old.Key, old.ETag, staged.Body);
        if (!staged.Key.StartsWith(Keys.CatalogueRows.EntriesFrom, StringComparison.Ordinal)) return [replace];
        var before = new Stored<EntryRow>(old, CatalogueJson.Read(old, CatalogueJson.Default.EntryRow));
        var version = Keys.CatalogueRows.Version(EntryId.Parse(before.Body.Entry.Id!), before.Body.Version);
        var isKept = await store.Get(Keys.CatalogueRows.Partition, version, cancellationToken) is not null;
        return isKept ? [replace] : [replace, Publication.Keep(before)];
    }

    /// <summary>Removes what imports that never counted, or are done, have left behind.</summary>
    private async Task Clear(CancellationToken cancellationToken)
    {
        if (await Pending(cancellationToken) is not null) return;
        var left = await store
            .Range(Keys.CatalogueRows.Partition, Keys.CatalogueRows.StagedFrom, Keys.CatalogueRows.StagedUntil, cancellationToken)
            .Select(row => (Change)new Change.Delete(row.Key, row.ETag)).ToListAsync(cancellationToken);
        foreach (var some in left.Chunk(RowsInPart)) await store.Commit(Keys.CatalogueRows.Partition, some, cancellationToken);
    }

    private async Task Commit(IReadOnlyList<Change> wanted, CancellationToken cancellationToken)
    {
        if (await store.Commit(Keys.CatalogueRows.Partition, wanted, cancellationToken) is CommitResult.OutcomeUnknown unknown)
            throw new TimeoutException("The store did not answer; nothing was imported.", unknown.Cause);
    }

    private async Task<Stored<PendingImportRow>?> Pending(CancellationToken cancellationToken) =>
        await store.Get(Keys.CatalogueRows.Partition, Keys.CatalogueRows.PendingImport, cancellationToken) is { } row
            ? new Stored<PendingImportRow>(row, CatalogueJson.Read(row, CatalogueJson.Default.PendingImportRow))
            : null;
}
