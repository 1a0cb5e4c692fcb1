using System.Runtime.CompilerServices;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Reports;

/// <summary>Looks now and then at how much memory is kept while somebody reads through a store.</summary>
/// <param name="rows">Between two looks, each of which takes a moment.</param>
internal sealed class WatchedScan(IStoreScan scan, int rows) : IStoreScan
{
    private readonly long before = GC.GetTotalMemory(forceFullCollection: true);

    /// <summary>What was kept at most, in bytes, beyond what was kept before.</summary>
    public long Most { get; private set; }

    public int Read { get; private set; }

    public async IAsyncEnumerable<PlacedRow> Scan(
        (string From, string Until) partitions, (string From, string Until) keys,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in scan.Scan(partitions, keys, cancellationToken))
        {
            if (++Read % rows == 0) Look();
            yield return row;
        }

        Look();
    }

    private void Look() => Most = Math.Max(Most, GC.GetTotalMemory(forceFullCollection: true) - before);
}
