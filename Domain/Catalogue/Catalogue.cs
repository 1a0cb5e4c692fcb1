using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Catalogue;

/// <summary>Everything that can be offered, in the catalogue's order, and what is kept beside it.</summary>
public sealed class Catalogue
{
    private readonly Lazy<ILookup<(SkillId, Level), CatalogueItem>> bySkillAndLevel;
    private readonly Lazy<Dictionary<EntryId, CatalogueItem>> byId;

    /// <summary>A catalogue of entries of which nothing else is known.</summary>
    public Catalogue(IReadOnlyList<Skill> skills, IReadOnlyList<CatalogueEntry> entries)
        : this([.. entries.Select(entry => new CatalogueItem(entry))], skills)
    {
    }

    private Catalogue(IReadOnlyList<CatalogueItem> items, IReadOnlyList<Skill> skills)
    {
        (Items, Skills) = (items, skills);
        Entries = [.. items.Where(item => !item.IsRetired).Select(item => item.Entry)];
        SkillNames = skills.ToDictionary(skill => skill.Id, skill => skill.Name);
        Experts = [.. Entries.Select(entry => entry.Expert).OfType<PersonId>().Distinct()];
        bySkillAndLevel = new(() => items.Where(item => !item.IsRetired).ToLookup(item => (item.Entry.Skill, item.Entry.Level)));
        byId = new(() => items.ToDictionary(item => item.Entry.Id));
    }

    public IReadOnlyList<Skill> Skills { get; }

    /// <summary>The retired ones too.</summary>
    public IReadOnlyList<CatalogueItem> Items { get; }

    public IReadOnlyList<CatalogueEntry> Entries { get; }

    public IReadOnlyDictionary<SkillId, string> SkillNames { get; }

    /// <summary>The experts whom entries name as reviewers.</summary>
    public IReadOnlyList<PersonId> Experts { get; }

    public static Catalogue Create(IReadOnlyList<Skill> skills, IReadOnlyList<CatalogueItem> items) => new(items, skills);

    /// <summary>What can be offered for one skill and level, in the catalogue's order.</summary>
    public IEnumerable<CatalogueItem> At(SkillId skill, Level level) => bySkillAndLevel.Value[(skill, level)];

    /// <returns>The entry, even if it is retired; null when there is none.</returns>
    public CatalogueItem? Find(EntryId id) => byId.Value.GetValueOrDefault(id);
}
