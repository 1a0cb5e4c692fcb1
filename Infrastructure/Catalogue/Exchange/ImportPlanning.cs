using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Catalogue.Exchange;

/// <summary>Compares a file with the catalogue and the organisation as they are now.</summary>
/// <param name="experts">Null where there is no organisation; then nobody is looked for.</param>
internal sealed class ImportPlanning(IStore store, TimeProvider time, IExperts? experts = null)
{
    public async Task<ImportPlan> Plan(ImportFile file, CancellationToken cancellationToken) => ImportPlan.Create(
        file, await StoredCatalogue.Read(store, cancellationToken), await Strangers(file, cancellationToken), time.GetUtcNow());

    private async Task<IReadOnlySet<string>> Strangers(ImportFile file, CancellationToken cancellationToken)
    {
        var named = file.Rows.Select(row => row.Draft.Expert).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return experts is null || named.Count == 0 ? new HashSet<string>() : await experts.Strangers(named, cancellationToken);
    }
}

/// <summary>Who of those that a file names may review.</summary>
internal interface IExperts
{
    /// <param name="named">Object ids, and what is none.</param>
    /// <returns>The ids of those whom the organisation does not list now.</returns>
    Task<IReadOnlySet<string>> Strangers(IEnumerable<string> named, CancellationToken cancellationToken);
}
