using MicroAssignBot.Infrastructure.Catalogue.Exchange;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>
/// Brings the store's catalogue to what the files hold. Every write is conditional: replicas that start together divide the
/// work between them, and whoever loses a round reads again and finds less left to do.
/// </summary>
internal sealed class CataloguePublisher(
    IStore store, CatalogueChanges changes, ImportJournal imports, IOptions<CatalogueOptions> options, TimeProvider time,
    ILogger<CataloguePublisher> log)
{
    /// <summary>Well under the store's limits for one transaction of 100 rows and 4 MiB, an entry being a few KiB at most.</summary>
    private const int RowsAtOnce = 50;

    /// <exception cref="InvalidOperationException">It did not succeed within the attempts that the options allow.</exception>
    public async Task Publish(CatalogueContent content, CancellationToken cancellationToken)
    {
        CommitResult? failure = null;
        for (var attempt = 1; attempt <= options.Value.Attempts; attempt++)
        {
            await imports.Finish(cancellationToken);
            var last = await changes.Last(cancellationToken);
            var stored = await StoredCatalogue.Read(store, cancellationToken);
            var plan = Publication.Changes(content, stored, time.GetUtcNow());
            if (plan.Count == 0) return;
            failure = await Write(plan, last, cancellationToken);
            if (failure is null)
            {
                var rows = plan.Sum(group => group.Count);
                Log.Published(log, rows);
                return;
            }

            Log.NotPublished(log, attempt);
            await Rest(failure, cancellationToken);
        }

        throw new InvalidOperationException(
            $"The catalogue could not be published in {options.Value.Attempts} attempts.", (failure as CommitResult.OutcomeUnknown)?.Cause);
    }

    /// <param name="plan">Each group of changes is done in one transaction.</param>
    /// <param name="last">The number of the last change before these.</param>
    private async Task<CommitResult?> Write(
        IReadOnlyList<IReadOnlyList<Change>> plan, long last, CancellationToken cancellationToken)
    {
        foreach (var part in plan.Chunk(RowsAtOnce / Publication.MostTogether))
        {
            var result = await changes.Commit([.. part.SelectMany(group => group)], last++, cancellationToken);
            if (result is not CommitResult.Committed) return result;
        }

        return null;
    }

    /// <summary>After a conflict the other replica has got further, so there is nothing to wait for.</summary>
    private Task Rest(CommitResult failure, CancellationToken cancellationToken) =>
        failure is CommitResult.OutcomeUnknown ? Task.Delay(options.Value.RetryDelay, time, cancellationToken) : Task.CompletedTask;
}
