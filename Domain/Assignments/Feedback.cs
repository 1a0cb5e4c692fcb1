using System.Collections.Immutable;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Keep, change, next: each at most <see cref="Longest"/> UTF-16 units, empty when not given.</summary>
/// <param name="Missing">Places of the criteria that are not met, from 0.</param>
public sealed record Feedback(string Keep, string Change, string Next, ImmutableList<int> Missing)
{
    public const int Longest = 280;

    /// <summary>As it is kept: text made plain, and only criteria the task has, each once and in their order.</summary>
    internal Feedback Cleaned(int criteria) => new(
        PlainText.Clean(Keep),
        PlainText.Clean(Change),
        PlainText.Clean(Next),
        [.. Missing.Where(place => place >= 0 && place < criteria).Distinct().Order()]);

    public bool Equals(Feedback? other) =>
        other is not null && (Keep, Change, Next) == (other.Keep, other.Change, other.Next) && Missing.SequenceEqual(other.Missing);

    public override int GetHashCode() => HashCode.Combine(Keep, Change, Next, Missing.Count);
}
