using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.Cards.Notices;

/// <summary>Drawings of the notices that go to any person who has a card, or asked for one.</summary>
internal static class CardDrawings
{
    public static IReadOnlyDictionary<NoticeKind, NoticeDrawing> All { get; } = new Dictionary<NoticeKind, NoticeDrawing>
    {
        [NoticeKind.Welcome] = new(NoticeLook.LiveCard, UpcomingLine.News, "notice.welcome"),
        [NoticeKind.Changed] = new(NoticeLook.LiveCard, UpcomingLine.News, "notice.changed"),
        [NoticeKind.OutcomeShared] = new(new NoticeLook.OfOutcome(), UpcomingLine.News, "notice.outcome-shared"),
        [NoticeKind.Again] = new(NoticeLook.LiveCard, UpcomingLine.News, "notice.again"),
    };
}
