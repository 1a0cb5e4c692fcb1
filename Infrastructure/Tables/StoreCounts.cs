namespace MicroAssignBot.Infrastructure.Tables;

/// <summary>How many calls of each verb the store has had.</summary>
public readonly record struct StoreCounts(long Gets, long Ranges, long Commits)
{
    public long Total => Gets + Ranges + Commits;

    public static StoreCounts operator -(StoreCounts later, StoreCounts earlier) =>
        new(later.Gets - earlier.Gets, later.Ranges - earlier.Ranges, later.Commits - earlier.Commits);

    public static StoreCounts Subtract(StoreCounts later, StoreCounts earlier) => later - earlier;
}
