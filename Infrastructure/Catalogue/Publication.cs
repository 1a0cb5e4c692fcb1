using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>What has to be written so that the store offers what the files hold. Pure, so it can be worked out again at will.</summary>
internal static class Publication
{
    public static IReadOnlyList<Change> Changes(CatalogueContent wanted, StoredCatalogue stored) =>
    [
        .. wanted.Skills.Select((skill, index) => Publish(skill, index, stored)).OfType<Change>(),
        .. wanted.Entries.Select((entry, index) => Publish(entry, index, stored)).OfType<Change>(),
        .. WithdrawSkills(wanted, stored),
        .. WithdrawEntries(wanted, stored),
    ];

    private static Change? Publish(Skill skill, int position, StoredCatalogue stored)
    {
        var key = Keys.Catalogue.Skill(skill.Id);
        var body = CatalogueJson.Write(new SkillRow(skill.Id.ToString(), skill.Name, position, Withdrawn: false));
        return Write(key, stored.Skills.GetValueOrDefault(key)?.Row, body);
    }

    private static Change? Publish(EntryDraft entry, int position, StoredCatalogue stored)
    {
        var key = Keys.Catalogue.Entry(EntryId.Parse(entry.Id!));
        var old = stored.Entries.GetValueOrDefault(key);
        var body = CatalogueJson.Write(new EntryRow(entry, NextVersion(entry, old?.Body), position, Withdrawn: false));
        return Write(key, old?.Row, body);
    }

    private static int NextVersion(EntryDraft entry, EntryRow? old) => old switch
    {
        null => 1,
        _ when CatalogueJson.SaysTheSame(entry, old.Entry) => old.Version,
        _ => old.Version + 1,
    };

    private static IEnumerable<Change> WithdrawSkills(CatalogueContent wanted, StoredCatalogue stored)
    {
        var kept = wanted.Skills.Select(skill => Keys.Catalogue.Skill(skill.Id)).ToHashSet(StringComparer.Ordinal);
        return from item in stored.Skills
               where !item.Value.Body.Withdrawn && !kept.Contains(item.Key)
               select Replace(item.Value.Row, CatalogueJson.Write(item.Value.Body with { Withdrawn = true }));
    }

    private static IEnumerable<Change> WithdrawEntries(CatalogueContent wanted, StoredCatalogue stored)
    {
        var kept = wanted.Entries.Select(entry => Keys.Catalogue.Entry(EntryId.Parse(entry.Id!))).ToHashSet(StringComparer.Ordinal);
        return from item in stored.Entries
               where !item.Value.Body.Withdrawn && !kept.Contains(item.Key)
               select Replace(item.Value.Row, CatalogueJson.Write(item.Value.Body with { Withdrawn = true }));
    }

    private static Change? Write(string key, Row? old, byte[] body) => old switch
    {
        null => new Change.Insert(key, body),
        _ when old.Body.Span.SequenceEqual(body) => null,
        _ => Replace(old, body),
    };

    private static Change.Replace Replace(Row old, byte[] body) => new(old.Key, old.ETag, body);
}
