using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>What has to be written so that the store offers what the files hold. Pure, so it can be worked out again at will.</summary>
internal static class Publication
{
    /// <summary>The most changes that belong to one entry.</summary>
    public const int MostTogether = 2;

    /// <returns>Groups of changes, each of which belongs into one transaction.</returns>
    public static IReadOnlyList<IReadOnlyList<Change>> Changes(CatalogueContent wanted, StoredCatalogue stored, DateTimeOffset now) =>
    [
        .. wanted.Skills.Select((skill, index) => Publish(skill, index, stored)).Where(group => group.Count > 0),
        .. wanted.Entries.Select((entry, index) => Publish(entry, index, stored, now)).Where(group => group.Count > 0),
        .. WithdrawSkills(wanted, stored),
        .. WithdrawEntries(wanted, stored),
    ];

    private static IReadOnlyList<Change> Publish(Skill skill, int position, StoredCatalogue stored)
    {
        var key = Keys.CatalogueRows.Skill(skill.Id);
        var old = stored.Skills.GetValueOrDefault(key);
        if (old?.Body.IsOwn is true) return [];
        var row = new SkillRow(skill.Id.ToString(), skill.Name, position, Withdrawn: false)
        {
            Levels = skill.Levels.Count == 0 ? null : skill.Levels,
        };
        return Write(key, old?.Row, CatalogueJson.Write(row), old is null ? null : CatalogueJson.Write(old.Body));
    }

    /// <summary>An entry that was edited, retired or imported stays as it is.</summary>
    private static IReadOnlyList<Change> Publish(EntryDraft entry, int position, StoredCatalogue stored, DateTimeOffset now)
    {
        var key = Keys.CatalogueRows.Entry(EntryId.Parse(entry.Id!));
        var old = stored.Entries.GetValueOrDefault(key);
        if (old?.Body.IsOwn is true) return [];
        var isSame = old is not null && CatalogueJson.SaysTheSame(entry, old.Body.Entry);
        var row = new EntryRow(entry, isSame ? old!.Body.Version : (old?.Body.Version ?? 0) + 1, position, Withdrawn: false)
        {
            // Rows of earlier builds do not say when, so the months count from the first start of this one.
            ReviewedAt = isSame ? old!.Body.ReviewedAt ?? now : now,
            IsDoubted = isSame && old!.Body.IsDoubted,
        };
        var change = Write(key, old?.Row, CatalogueJson.Write(row), old is null ? null : CatalogueJson.Write(old.Body));
        return old is null || isSame ? change : [.. change, Keep(old)];
    }

    /// <summary>Keeps a version that is about to be replaced.</summary>
    public static Change Keep(Stored<EntryRow> old) =>
        new Change.Insert(Keys.CatalogueRows.Version(EntryId.Parse(old.Body.Entry.Id!), old.Body.Version), old.Row.Body);

    private static IEnumerable<IReadOnlyList<Change>> WithdrawSkills(CatalogueContent wanted, StoredCatalogue stored)
    {
        var kept = wanted.Skills.Select(skill => Keys.CatalogueRows.Skill(skill.Id)).ToHashSet(StringComparer.Ordinal);
        // Entries of our own need their skill, whatever the files say.
        kept.UnionWith(
            from entry in stored.Entries.Values
            where entry.Body is { IsOwn: true, Withdrawn: false }
            select Keys.CatalogueRows.SkillsFrom + entry.Body.Entry.Skill);
        return from item in stored.Skills
               where !item.Value.Body.Withdrawn && !item.Value.Body.IsOwn && !kept.Contains(item.Key)
               select Replace(item.Value.Row, CatalogueJson.Write(item.Value.Body with { Withdrawn = true }));
    }

    private static IEnumerable<IReadOnlyList<Change>> WithdrawEntries(CatalogueContent wanted, StoredCatalogue stored)
    {
        var kept = wanted.Entries.Select(entry => Keys.CatalogueRows.Entry(EntryId.Parse(entry.Id!))).ToHashSet(StringComparer.Ordinal);
        return from item in stored.Entries
               where !item.Value.Body.Withdrawn && !item.Value.Body.IsOwn && !kept.Contains(item.Key)
               select Replace(item.Value.Row, CatalogueJson.Write(item.Value.Body with { Withdrawn = true }));
    }

    /// <param name="before">The old row as this build would write it, so that a member it lacks is no change.</param>
    private static IReadOnlyList<Change> Write(string key, Row? old, byte[] body, byte[]? before) => old switch
    {
        null => [new Change.Insert(key, body)],
        _ when before.AsSpan().SequenceEqual(body) => [],
        _ => Replace(old, body),
    };

    private static IReadOnlyList<Change> Replace(Row old, byte[] body) => [new Change.Replace(old.Key, old.ETag, body)];
}
