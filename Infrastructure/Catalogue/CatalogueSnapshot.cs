using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>What of the stored catalogue is offered, as the domain knows it.</summary>
internal static class CatalogueSnapshot
{
    /// <summary>
    /// A row that these rules refuse was written by another version of the bot that started at the same time; it is left to that
    /// version, and logged, since either must be able to start while the other still runs.
    /// </summary>
    public static Domain.Catalogue.Catalogue Load(StoredCatalogue stored, ILogger log)
    {
        var skills = stored.Skills.Values.Select(row => row.Body).Where(row => !row.Withdrawn).OrderBy(row => row.Position);
        var entries = stored.Entries.Values.Select(row => row.Body).Where(row => !row.Withdrawn).OrderBy(row => row.Position);
        return new Domain.Catalogue.Catalogue(
            [.. skills.Select(row => new Skill(SkillId.Parse(row.Id), row.Name))],
            [.. entries.Select(row => Entry(row, log)).OfType<CatalogueEntry>()]);
    }

    private static CatalogueEntry? Entry(EntryRow row, ILogger log)
    {
        if (CatalogueRules.Check(row.Entry, row.Version) is EntryCheck.Accepted accepted)
        {
            return accepted.Entry;
        }

        Log.NotOffered(log, row.Entry.Id);
        return null;
    }
}
