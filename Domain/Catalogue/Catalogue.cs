using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Catalogue;

/// <summary>Everything that can be offered, in the order of the files.</summary>
public sealed record Catalogue(IReadOnlyList<Skill> Skills, IReadOnlyList<CatalogueEntry> Entries)
{
    public IReadOnlyDictionary<SkillId, string> SkillNames { get; } = Skills.ToDictionary(skill => skill.Id, skill => skill.Name);

    /// <summary>The experts whom entries name as reviewers.</summary>
    public IReadOnlyList<PersonId> Experts { get; } = [.. Entries.Select(entry => entry.Expert).OfType<PersonId>().Distinct()];
}
