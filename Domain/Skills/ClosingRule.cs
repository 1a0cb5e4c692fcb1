using System.Collections.Immutable;

namespace MicroAssignBot.Domain.Skills;

/// <summary>
/// What approvals make of a level: two at or above the next level raise it by one, or one where the catalogue has a single task there.
/// Each approval counts towards one level, so the result depends neither on the order of the approvals nor on when they are counted.
/// </summary>
public static class ClosingRule
{
    /// <summary>How many approvals raise a level by one.</summary>
    public const int Usual = 2;

    /// <param name="from">Where the learner stood before any of the approvals.</param>
    public static Level Reached(Level from, ImmutableList<Evidence> approvals)
    {
        var level = from;
        while (level.Value < Level.Highest && Lacking(from, level.Next, approvals) == 0) level = level.Next;
        return level;
    }

    /// <returns>How many more approvals at that level it takes to reach it; 0 when it is reached.</returns>
    public static int Lacking(Level from, Level to, ImmutableList<Evidence> approvals)
    {
        var (needed, lacking) = (0, 0);
        for (var level = to.Value; level > from.Value; level--)
        {
            needed += Needed(new Level(level), approvals);
            lacking = Math.Max(lacking, needed - approvals.Count(one => one.Level.Value >= level));
        }

        return lacking;
    }

    /// <returns>The approvals that this level comes from, of all that carry the levels up to the one reached.</returns>
    public static ImmutableList<Evidence> Carrying(Level from, Level reached, Level level, ImmutableList<Evidence> approvals)
    {
        var left = approvals.OrderBy(one => one.Level.Value).ThenBy(one => one.Number).ToImmutableList();
        for (var step = reached.Value; step > from.Value; step--)
        {
            var carrying = left.Where(one => one.Level.Value >= step).Take(Needed(new Level(step), approvals)).ToImmutableList();
            if (step == level.Value) return carrying;
            left = left.RemoveRange(carrying);
        }

        return [];
    }

    private static int Needed(Level level, ImmutableList<Evidence> approvals) =>
        approvals.Exists(one => one.IsOnly && one.Level == level) ? 1 : Usual;
}
