using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>
/// Commits to the catalogue. Each transaction adds one numbered change, which others follow. Of two writers that have seen the same last
/// change, only one can commit.
/// </summary>
internal sealed class CatalogueChanges(IStore store)
{
    /// <summary>A process that is further behind reads the whole catalogue again.</summary>
    internal const int Kept = 500;

    /// <returns>The number of the last change; 0 when there is none.</returns>
    public async Task<long> Last(CancellationToken cancellationToken)
    {
        var rows = store.Range(
            Keys.CatalogueRows.Partition, Keys.CatalogueRows.Change(0), Keys.CatalogueRows.ChangesUntil, cancellationToken);
        return await rows.Select(row => Keys.CatalogueRows.ChangeNumber(row.Key)).LastOrDefaultAsync(cancellationToken);
    }

    /// <param name="last">The last change that the writer has seen.</param>
    /// <param name="isAll">As in <see cref="ChangeRow"/>.</param>
    public async Task<CommitResult> Commit(
        IReadOnlyList<Change> changes, long last, CancellationToken cancellationToken, bool isAll = false)
    {
        var row = new ChangeRow([.. changes.Select(change => change.Key)], isAll);
        var old = last + 1 > Kept
            ? await store.Get(Keys.CatalogueRows.Partition, Keys.CatalogueRows.Change(last + 1 - Kept), cancellationToken)
            : null;
        return await store.Commit(
            Keys.CatalogueRows.Partition,
            [
                .. changes,
                new Change.Insert(Keys.CatalogueRows.Change(last + 1), CatalogueJson.Write(row)),
                .. old is null ? [] : new Change[] { new Change.Delete(old.Key, old.ETag) },
            ],
            cancellationToken);
    }
}
