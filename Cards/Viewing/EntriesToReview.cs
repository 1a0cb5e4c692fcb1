using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Cards.Viewing;

/// <summary>What somebody is asked to look at among the entries that are theirs to change.</summary>
/// <param name="Doubted">Too few found them useful.</param>
/// <param name="Stale">Nobody has looked at them for long, the oldest first.</param>
public sealed record EntriesToReview(IReadOnlyList<CatalogueItem> Doubted, IReadOnlyList<CatalogueItem> Stale)
{
    public static EntriesToReview None { get; } = new([], []);
}
