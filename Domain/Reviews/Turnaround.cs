using System.Collections.Immutable;

namespace MicroAssignBot.Domain.Reviews;

/// <summary>One decision of a reviewer, as the event of it says.</summary>
/// <param name="Took">Their working time since the work came to them.</param>
public sealed record Turnaround(DateTimeOffset At, TimeSpan Took)
{
    /// <summary>So far back one looks.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromDays(30);

    /// <summary>Of fewer a median would say nothing.</summary>
    public const int Least = 3;

    // A desk must stay small, and the median of so many hardly moves.
    private const int Most = 60;

    /// <returns>Of what was decided after one moment and until another; null when that is too little to say anything.</returns>
    public static TimeSpan? Median(IEnumerable<Turnaround> decided, DateTimeOffset after, DateTimeOffset until)
    {
        var took = decided.Where(one => one.At > after && one.At <= until).Select(one => one.Took).Order().ToList();
        return took.Count < Least ? null : (took[(took.Count - 1) / 2] + took[took.Count / 2]) / 2;
    }

    internal static ImmutableList<Turnaround> With(ImmutableList<Turnaround> decided, Turnaround newest)
    {
        var kept = decided.RemoveAll(one => one.At <= newest.At - Window).Add(newest);
        return kept.Count > Most ? kept.RemoveRange(0, kept.Count - Most) : kept;
    }
}
