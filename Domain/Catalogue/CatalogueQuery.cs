using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Catalogue;

/// <summary>What somebody looks for in the catalogue.</summary>
/// <param name="Words">All of them must be found, in any order; empty for everything.</param>
/// <param name="Teams">The leads whose teams' entries come first; those of other teams are not seen.</param>
/// <param name="Retired">Shows what was retired instead of what is offered.</param>
public sealed record CatalogueQuery(string Words, SkillId? Skill, Level? Level, IReadOnlyList<PersonId> Teams, bool Retired = false)
{
    private const int MostWords = 8;

    /// <summary>Those that match: the team's own first, then those whose title has the words, then the catalogue's order.</summary>
    public IReadOnlyList<CatalogueItem> Find(Catalogue catalogue)
    {
        var words = CatalogueItem.Fold(Words)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostWords).ToArray();
        var names = words.Length == 0
            ? []
            : catalogue.Skills.ToDictionary(skill => skill.Id, skill => CatalogueItem.Fold(skill.Name));
        return [.. catalogue.Items
            .Where(item => Fits(item) && Array.TrueForAll(words, word => Has(item, word, names)))
            .OrderBy(item => item.Entry.Owner is null)
            .ThenByDescending(item => words.Count(word => item.Title.Contains(word, StringComparison.Ordinal)))];
    }

    private bool Fits(CatalogueItem item) =>
        item.IsRetired == Retired && (item.Entry.Owner is not { } owner || Teams.Contains(owner))
        && (Skill is null || item.Entry.Skill == Skill) && (Level is null || item.Entry.Level == Level);

    private static bool Has(CatalogueItem item, string word, Dictionary<SkillId, string> names) =>
        item.Title.Contains(word, StringComparison.Ordinal) || item.Words.Contains(word, StringComparison.Ordinal)
        || (names.GetValueOrDefault(item.Entry.Skill)?.Contains(word, StringComparison.Ordinal) ?? false);
}
