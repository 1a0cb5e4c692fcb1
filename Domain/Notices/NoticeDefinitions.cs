using System.Collections.Frozen;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Domain.Notices;

/// <summary>The definition of every kind of notice.</summary>
public static class NoticeDefinitions
{
    private static readonly FrozenDictionary<NoticeKind, NoticeDefinition> ByKind = CardNotices.All.Concat(LearnerNotices.All)
        .Concat(ReviewerNotices.All).Concat(LeadNotices.All).ToDictionary().ToFrozenDictionary();

    private static readonly FrozenDictionary<Milestone, NoticeKind> ByMilestone = ByKind.Where(entry => entry.Value.Milestone is not null)
        .ToDictionary(entry => entry.Value.Milestone!.Value, entry => entry.Key).ToFrozenDictionary();

    /// <exception cref="ArgumentOutOfRangeException">The kind has no entry, which is a defect of ours.</exception>
    public static NoticeDefinition For(NoticeKind kind) => ByKind.TryGetValue(kind, out var found)
        ? found
        : throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing defines this kind of notice.");

    /// <exception cref="ArgumentOutOfRangeException">No kind of notice announces this milestone.</exception>
    public static NoticeKind BroughtBy(Milestone milestone) => ByMilestone.TryGetValue(milestone, out var found)
        ? found
        : throw new ArgumentOutOfRangeException(nameof(milestone), milestone, "This is no reminder.");
}
