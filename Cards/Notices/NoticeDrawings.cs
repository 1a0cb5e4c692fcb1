using System.Collections.Frozen;
using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.Cards.Notices;

/// <summary>The drawings of all kinds of notices.</summary>
public static class NoticeDrawings
{
    private static readonly FrozenDictionary<NoticeKind, NoticeDrawing> ByKind = CardDrawings.All.Concat(LearnerDrawings.All)
        .Concat(ReviewerDrawings.All).Concat(LeadDrawings.All).ToDictionary().ToFrozenDictionary();

    /// <exception cref="ArgumentOutOfRangeException">The kind has no entry, which is a defect of ours.</exception>
    public static NoticeDrawing For(NoticeKind kind) => ByKind.TryGetValue(kind, out var found)
        ? found
        : throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing draws this kind of notice.");
}
