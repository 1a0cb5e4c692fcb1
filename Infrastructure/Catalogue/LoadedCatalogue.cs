using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>
/// Holds the stored catalogue in memory. After each change of this or another process it reads the rows that changed, and no others.
/// </summary>
internal sealed class LoadedCatalogue(IStore store, ILogger<LoadedCatalogue> log) : ICatalogue, IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private CatalogueContents contents = new();
    private volatile Domain.Catalogue.Catalogue? current;

    public Domain.Catalogue.Catalogue Current =>
        current ?? throw new InvalidOperationException("The catalogue is read when the host starts; nobody may ask for it before.");

    /// <summary>The number of the last change that <see cref="Current"/> holds.</summary>
    public long LastChange { get; private set; }

    public void Dispose() => gate.Dispose();

    /// <summary>Reads all of it.</summary>
    public Task Load(CancellationToken cancellationToken) => Alone(() => ReadAll(cancellationToken), cancellationToken);

    /// <summary>Reads what has changed since the last look.</summary>
    public Task CatchUp(CancellationToken cancellationToken) => Alone(() => ReadChanges(cancellationToken), cancellationToken);

    private async Task Alone(Func<Task> read, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await read();
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task ReadAll(CancellationToken cancellationToken)
    {
        // Changes come first: one that is made while the rows are read is then read once more, and none is missed.
        var last = await Changes(0, cancellationToken).Select(change => change.Number).LastOrDefaultAsync(cancellationToken);
        var read = new CatalogueContents();
        read.Add(await StoredCatalogue.Read(store, cancellationToken), log);
        (contents, LastChange, current) = (read, last, read.Build());
    }

    private async Task ReadChanges(CancellationToken cancellationToken)
    {
        if (current is null)
        {
            await ReadAll(cancellationToken);
            return;
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        var last = LastChange;
        await foreach (var (number, change) in Changes(last + 1, cancellationToken))
        {
            if (number != last + 1 || change.IsAll)
            {
                // An import was done, or changes in between are no longer kept, so that nobody knows what they were.
                await ReadAll(cancellationToken);
                return;
            }

            keys.UnionWith(change.Keys);
            last = number;
        }

        if (keys.Count == 0 && last == LastChange) return;
        foreach (var key in keys)
        {
            if (await store.Get(Keys.CatalogueRows.Partition, key, cancellationToken) is { } row) contents.Put(row, log);
        }

        (LastChange, current) = (last, contents.Build());
        Log.Followed(log, keys.Count, last);
    }

    private IAsyncEnumerable<(long Number, ChangeRow Change)> Changes(long from, CancellationToken cancellationToken) => store
        .Range(Keys.CatalogueRows.Partition, Keys.CatalogueRows.Change(from), Keys.CatalogueRows.ChangesUntil, cancellationToken)
        .Select(row => (Keys.CatalogueRows.ChangeNumber(row.Key), CatalogueJson.Read(row, CatalogueJson.Default.ChangeRow)));
}
