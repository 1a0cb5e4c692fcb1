using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Catalogue.Exchange;

/// <summary>
/// The company's catalogue from and to a file, JSON or CSV by the file's name. The teams' own entries stay with their teams.
/// </summary>
public interface ICatalogueExchange
{
    /// <summary>Reads a file and compares it with the catalogue. Writes nothing.</summary>
    Task<ImportPlan> Check(string path, CancellationToken cancellationToken);

    /// <summary>Imports all of the file, or nothing while there is a problem.</summary>
    /// <param name="progress">About how many rows are done.</param>
    /// <exception cref="TimeoutException">The store did not answer, or others were always faster.</exception>
    Task<ImportPlan> Import(string path, IProgress<int> progress, CancellationToken cancellationToken);

    /// <returns>How many entries were written.</returns>
    Task<int> Export(string path, CancellationToken cancellationToken);
}

internal sealed class CatalogueExchange(
    ImportPlanning planning, LoadedCatalogue loaded, CatalogueChanges changes, ImportJournal journal, IOptions<CatalogueOptions> options,
    IOpeningStore? opening = null) : ICatalogueExchange
{
    public async Task<ImportPlan> Check(string path, CancellationToken cancellationToken)
    {
        var file = await Read(path, cancellationToken);
        await Open(cancellationToken);
        return await planning.Plan(file, cancellationToken);
    }

    public async Task<ImportPlan> Import(string path, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var file = await Read(path, cancellationToken);
        await Open(cancellationToken);
        for (var attempt = 0; attempt < options.Value.Attempts; attempt++)
        {
            await journal.Finish(cancellationToken);
            var last = await changes.Last(cancellationToken);
            var plan = await planning.Plan(file, cancellationToken);
            if (plan.Problems.Count > 0 || plan.Writes.Count == 0) return plan;
            if (await journal.Write(plan.Writes, last, progress, cancellationToken)) return plan;
        }

        throw new TimeoutException("Others changed the catalogue during every attempt; nothing was imported.");
    }

    public async Task<int> Export(string path, CancellationToken cancellationToken)
    {
        await Open(cancellationToken);
        await loaded.Load(cancellationToken);
        var entries = loaded.Current.Entries.Where(entry => entry.Owner is null).ToList();
        await using var file = File.Create(path);
        if (IsCsv(path)) CatalogueCsv.Write(loaded.Current, entries, file);
        else CatalogueJsonFiles.Write(loaded.Current, entries, file);
        return entries.Count;
    }

    /// <summary>No host has opened the store.</summary>
    private async ValueTask Open(CancellationToken cancellationToken)
    {
        if (opening is not null) await opening.Open(cancellationToken);
    }

    private static async Task<ImportFile> Read(string path, CancellationToken cancellationToken)
    {
        var content = await File.ReadAllBytesAsync(path, cancellationToken);
        return IsCsv(path) ? CatalogueCsv.Read(content) : CatalogueJsonFiles.Read(content);
    }

    private static bool IsCsv(string path) => Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase);
}
