using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>An entry that could be offered, with all that its rank depends on.</summary>
/// <param name="Declined">How often the learner turned it down or did not finish it.</param>
/// <param name="Touched">When the learner last had to do with the skill; null when never.</param>
/// <param name="IsDoubted">Too few of those who did it found it useful.</param>
internal readonly record struct Candidate(CatalogueEntry Entry, Gap Gap, int Declined, DateTimeOffset? Touched, bool IsDoubted)
{
    public OfferReason Reason => Gap.Level < Gap.Target
        ? new OfferReason.ClosesGap(Gap.Level, Gap.Target, Gap.Wish, Gap.IsFirst)
        : new OfferReason.Practises(Gap.Level);

    /// <summary>A larger gap comes first, but each time that the learner turned the entry down counts like a level less.</summary>
    private int Weight => Gap.Size - Declined;

    /// <summary>Whether it comes before the other. Of equals, neither does.</summary>
    public bool Ranks(Candidate other)
    {
        if (Gap.Wish != other.Gap.Wish) return Gap.Wish > other.Gap.Wish;
        if (Weight != other.Weight) return Weight > other.Weight;
        var rested = Nullable.Compare(Touched, other.Touched);
        return rested != 0 ? rested < 0 : !IsDoubted && other.IsDoubted;
    }
}
