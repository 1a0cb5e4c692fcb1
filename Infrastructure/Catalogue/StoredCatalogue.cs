using System.Text.Json.Serialization.Metadata;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>A row of the store and what its body says.</summary>
internal sealed record Stored<T>(Row Row, T Body);

/// <summary>The rows of the catalogue by their keys, the withdrawn ones too.</summary>
internal sealed record StoredCatalogue(
    IReadOnlyDictionary<string, Stored<SkillRow>> Skills,
    IReadOnlyDictionary<string, Stored<EntryRow>> Entries)
{
    public static async Task<StoredCatalogue> Read(IStore store, CancellationToken cancellationToken) => new(
        await Read(store, Keys.CatalogueRows.SkillsFrom, Keys.CatalogueRows.SkillsUntil, CatalogueJson.Default.SkillRow, cancellationToken),
        await Read(
            store, Keys.CatalogueRows.EntriesFrom, Keys.CatalogueRows.EntriesUntil, CatalogueJson.Default.EntryRow, cancellationToken));

    private static async Task<Dictionary<string, Stored<T>>> Read<T>(
        IStore store, string from, string until, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<string, Stored<T>>(StringComparer.Ordinal);
        await foreach (var row in store.Range(Keys.CatalogueRows.Partition, from, until, cancellationToken))
        {
            rows.Add(row.Key, new Stored<T>(row, CatalogueJson.Read(row, type)));
        }

        return rows;
    }
}
