using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>The rows of the catalogue, understood one by one, so that a change costs what has changed. Not for several threads.</summary>
internal sealed class CatalogueContents
{
    private readonly Dictionary<string, SkillRow> skills = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(int Position, string Key), CatalogueItem> items = [];
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    public void Add(StoredCatalogue stored, ILogger log)
    {
        foreach (var (key, skill) in stored.Skills) skills[key] = skill.Body;
        foreach (var (key, entry) in stored.Entries) Put(key, entry.Body, log);
    }

    public void Put(Row row, ILogger log)
    {
        if (row.Key.StartsWith(Keys.CatalogueRows.SkillsFrom, StringComparison.Ordinal))
            skills[row.Key] = CatalogueJson.Read(row, CatalogueJson.Default.SkillRow);
        else if (row.Key.StartsWith(Keys.CatalogueRows.EntriesFrom, StringComparison.Ordinal))
            Put(row.Key, CatalogueJson.Read(row, CatalogueJson.Default.EntryRow), log);
    }

    public Domain.Catalogue.Catalogue Build() => Domain.Catalogue.Catalogue.Create(
        [
            .. skills.Values.Where(skill => !skill.Withdrawn)
                .OrderBy(skill => skill.Position).ThenBy(skill => skill.Id, StringComparer.Ordinal)
                .Select(skill => new Skill(SkillId.Parse(skill.Id), skill.Name) { Levels = skill.Levels ?? [] }),
        ],
        [.. items.Values]);

    /// <summary>
    /// A row that these rules refuse was written by another version of the bot that started at the same time; it is left to that
    /// version, and logged, since either must be able to start while the other still runs.
    /// </summary>
    private void Put(string key, EntryRow row, ILogger log)
    {
        if (positions.Remove(key, out var before)) items.Remove((before, key));
        if (CatalogueRules.Check(row.Entry, row.Version) is not EntryCheck.Valid { Entry: var entry })
        {
            if (!row.Withdrawn) Log.NotOffered(log, row.Entry.Id);
            return;
        }

        positions[key] = row.Position;
        items[(row.Position, key)] = Item(entry, row);
    }

    private static CatalogueItem Item(CatalogueEntry entry, EntryRow row) => new(entry with { Owner = Person(row.Owner) })
    {
        IsRetired = row.Withdrawn,
        Author = Person(row.Author),
        ReviewedAt = row.ReviewedAt,
        IsDoubted = row.IsDoubted,
    };

    private static PersonId? Person(string? id) => PersonId.TryParse(id, out var person) ? person : null;
}
