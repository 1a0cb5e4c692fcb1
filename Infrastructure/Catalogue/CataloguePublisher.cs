using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>
/// Brings the store's catalogue to what the files hold. Every write is conditional: replicas that start together divide the
/// work between them, and whoever loses a round reads again and finds less left to do.
/// </summary>
internal sealed class CataloguePublisher(
    IStore store, IOptions<CatalogueOptions> options, TimeProvider time, ILogger<CataloguePublisher> log)
{
    /// <summary>Well under the store's limits for one transaction of 100 rows and 4 MiB, an entry being a few KiB at most.</summary>
    private const int RowsAtOnce = 50;

    /// <returns>What the store holds afterwards.</returns>
    /// <exception cref="InvalidOperationException">It did not succeed within the attempts that the options allow.</exception>
    public async Task<StoredCatalogue> Publish(CatalogueContent content, CancellationToken cancellationToken)
    {
        CommitResult? failure = null;
        for (var attempt = 1; attempt <= options.Value.Attempts; attempt++)
        {
            var stored = await StoredCatalogue.Read(store, cancellationToken);
            var changes = Publication.Changes(content, stored);
            if (changes.Count == 0)
            {
                return stored;
            }

            failure = await Write(changes, cancellationToken);
            if (failure is null)
            {
                Log.Published(log, changes.Count);
                return await StoredCatalogue.Read(store, cancellationToken);
            }

            Log.NotPublished(log, attempt);
            await Rest(failure, cancellationToken);
        }

        throw new InvalidOperationException(
            $"The catalogue could not be published in {options.Value.Attempts} attempts.", (failure as CommitResult.Unknown)?.Cause);
    }

    private async Task<CommitResult?> Write(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        foreach (var part in changes.Chunk(RowsAtOnce))
        {
            var result = await store.Commit(Keys.Catalogue.Partition, part, cancellationToken);
            if (result is not CommitResult.Committed)
            {
                return result;
            }
        }

        return null;
    }

    /// <summary>After a conflict the other replica has got further, so there is nothing to wait for.</summary>
    private Task Rest(CommitResult failure, CancellationToken cancellationToken) =>
        failure is CommitResult.Unknown ? Task.Delay(options.Value.RetryDelay, time, cancellationToken) : Task.CompletedTask;
}
