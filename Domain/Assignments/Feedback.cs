using System.Collections.Immutable;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Keep, change, next: each at most <see cref="Longest"/> UTF-16 units, empty when not given.</summary>
/// <param name="Missing">Positions, from 0, of the criteria that are not met.</param>
public sealed record Feedback(string Keep, string Change, string Next, ImmutableList<int> Missing)
{
    public const int Longest = 280;

    /// <summary>The feedback as it is stored: plain text, and only criteria that the task has, each once and in order.</summary>
    internal Feedback Cleaned(int criteria) => new(
        PlainText.Clean(Keep),
        PlainText.Clean(Change),
        PlainText.Clean(Next),
        [.. Missing.Where(place => place >= 0 && place < criteria).Distinct().Order()]);

    public bool Equals(Feedback? other) =>
        other is not null && (Keep, Change, Next) == (other.Keep, other.Change, other.Next) && Missing.SequenceEqual(other.Missing);

    public override int GetHashCode() => HashCode.Combine(Keep, Change, Next, Missing.Count);
}
