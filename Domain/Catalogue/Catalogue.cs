using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Catalogue;

/// <summary>Everything that can be offered, in the order of the files.</summary>
public sealed record Catalogue(IReadOnlyList<Skill> Skills, IReadOnlyList<CatalogueEntry> Entries);
