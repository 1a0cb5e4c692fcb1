using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>What of the stored catalogue is offered, as the domain knows it.</summary>
internal static class CatalogueSnapshot
{
    /// <summary>
    /// A row that today's rules refuse was written by a newer version of the bot; it is left to that version, and logged, since a
    /// replica on its way out must still be able to start.
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
