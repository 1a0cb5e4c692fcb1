using System.Runtime.CompilerServices;
using Azure;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace MicroAssignBot.Infrastructure.Tables.Azure;

/// <summary>The store in a table of a storage account, for several replicas at once.</summary>
public sealed class AzureTableStore : IOpeningStore
{
    private readonly TableClients table;
    private readonly TimeSpan timeout;
    private readonly Throttle throttle;

    /// <param name="options">Valid options that name an account.</param>
    /// <param name="transport">Carries the requests; null is the usual one of the process.</param>
    /// <param name="anyIdentity">
    /// For an endpoint without a named identity: use any identity that the environment offers, as a developer's machine needs.
    /// </param>
    /// <param name="time">Times the waits that the service asks for; null is the clock of the machine.</param>
    public AzureTableStore(
        StorageOptions options, HttpPipelineTransport? transport = null, bool anyIdentity = false, TimeProvider? time = null)
    {
        throttle = new Throttle(time ?? TimeProvider.System);
        table = TableClients.Create(options, transport, anyIdentity);
        timeout = options.Timeout;
        Turns = new SemaphoreSlim(options.MostAtOnce);
    }

    // Limits the operations at once. A burst that opened a connection for each would wait for handshakes and run out of ports.
    private SemaphoreSlim Turns { get; }

    public async Task Open(CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(timeout, Turns, cancellationToken);
        try
        {
            // Not CreateTableIfNotExistsAsync, which needs reflection for its JSON.
            await deadline.Run(async token => await table.Account.CreateTableAsync(table.Reads.Name, token));
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == TableErrorCode.TableAlreadyExists)
        {
        }
        catch (Exception fault) when (fault.WhyNotOpened() is { } why)
        {
            throw new IOException($"The table storage cannot be opened: {why}", fault);
        }
    }

    public async ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken)
    {
        TransactionRules.CheckRow(partition, key);
        using var deadline = new Deadline(timeout, Turns, cancellationToken);
        var found = await deadline.Run(async token =>
            await table.Reads.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: token));
        return found.HasValue ? Entities.Read(found.Value!) : null;
    }

    public IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken)
    {
        TransactionRules.CheckRange(partition, from, until);
        return string.CompareOrdinal(from, until) < 0
            ? Found(
                TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {until}"), cancellationToken)
                .Select(Entities.Read)
            : AsyncEnumerable.Empty<Row>();
    }

    public IAsyncEnumerable<PlacedRow> Scan(
        (string From, string Until) partitions, (string From, string Until) keys, CancellationToken cancellationToken)
    {
        TransactionRules.CheckRange(partitions.From, keys.From, keys.Until);
        var ((first, end), (from, until)) = (partitions, keys);
        return Found(
            TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {end} and RowKey ge {from} and RowKey lt {until}"),
            cancellationToken).Select(entity => new PlacedRow(entity.PartitionKey, Entities.Read(entity)));
    }

    public async ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        TransactionRules.Check(partition, changes);
        await throttle.Wait(partition, cancellationToken);
        using var deadline = new Deadline(timeout, Turns, cancellationToken);
        try
        {
            var answers = await deadline.Run(async token => await table.Writes.Send(partition, changes, token));
            return new CommitResult.Committed([.. changes.Zip(answers, ETagOf)]);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            return new CommitResult.Conflict();
        }
        catch (Exception fault) when (fault.IsUnknown())
        {
            throttle.Heed(partition, fault);
            return new CommitResult.OutcomeUnknown(fault);
        }
    }

    private static string ETagOf(Change change, Response answer) =>
        change is Change.Delete or Change.Remove ? "" : answer.Headers.ETag.GetValueOrDefault().ToString();

    private async IAsyncEnumerable<TableEntity> Found(string filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(timeout, Turns, cancellationToken);
        await using var pages = table.Reads
            .QueryAsync<TableEntity>(filter, cancellationToken: deadline.Token).AsPages().GetAsyncEnumerator(deadline.Token);

        // A page may be empty although more pages follow.
        while (await deadline.Run(_ => pages.MoveNextAsync()))
        {
            foreach (var entity in pages.Current.Values)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return entity;
            }
        }
    }
}
