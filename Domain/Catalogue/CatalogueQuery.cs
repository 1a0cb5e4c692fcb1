using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Catalogue;

/// <summary>What somebody looks for in the catalogue.</summary>
/// <param name="Words">All of them must be found, in any order; empty for everything.</param>
/// <param name="Team">The lead whose team's entries come first, and are the only ones of a team that are seen; null for none.</param>
/// <param name="Retired">Shows what was retired instead of what is offered.</param>
public sealed record CatalogueQuery(string Words, SkillId? Skill, Level? Level, PersonId? Team, bool Retired = false)
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
        item.IsRetired == Retired && item.Entry.IsFor(Team)
        && (Skill is null || item.Entry.Skill == Skill) && (Level is null || item.Entry.Level == Level);

    private static bool Has(CatalogueItem item, string word, Dictionary<SkillId, string> names) =>
        item.Title.Contains(word, StringComparison.Ordinal) || item.Words.Contains(word, StringComparison.Ordinal)
        || (names.GetValueOrDefault(item.Entry.Skill)?.Contains(word, StringComparison.Ordinal) ?? false);
}
