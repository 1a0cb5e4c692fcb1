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

    /// <summary>
    /// A desk must stay small. So many are more than ten on each working day of the window, of which every one counts; of more, those that
    /// came last do.
    /// </summary>
    public const int Most = 240;

    /// <returns>Of what was decided after one moment and until another; null when that is too little to say anything.</returns>
    public static TimeSpan? Median(IEnumerable<Turnaround> decided, DateTimeOffset after, DateTimeOffset until)
    {
        var took = decided.Where(one => one.At > after && one.At <= until).Select(one => one.Took).Order().ToList();
        return took.Count < Least ? null : (took[(took.Count - 1) / 2] + took[took.Count / 2]) / 2;
    }

    /// <summary>
    /// What a reviewer has, put right by what the events of the window say. What no event says stays until it is too old: whoever it was
    /// about may have been deleted since.
    /// </summary>
    /// <returns>The same instance when all is right.</returns>
    public static ImmutableList<Turnaround> Righted(ImmutableList<Turnaround> known, IReadOnlyCollection<Turnaround> said)
    {
        var oldest = known.Count < Most ? DateTimeOffset.MinValue : known.Min(one => one.At);
        var right = InOrder(said.Where(one => one.At >= oldest));
        var moments = right.Select(one => one.At).ToHashSet();
        if (InOrder(known.Where(one => moments.Contains(one.At))).SequenceEqual(right)) return known;
        return [.. InOrder(known.Where(one => !moments.Contains(one.At)).Concat(right)).TakeLast(Most)];
    }

    private static List<Turnaround> InOrder(IEnumerable<Turnaround> decided) =>
        [.. decided.OrderBy(one => one.At).ThenBy(one => one.Took)];

    internal static ImmutableList<Turnaround> With(ImmutableList<Turnaround> decided, Turnaround newest)
    {
        var kept = decided.RemoveAll(one => one.At <= newest.At - Window).Add(newest);
        return kept.Count > Most ? kept.RemoveRange(0, kept.Count - Most) : kept;
    }
}
