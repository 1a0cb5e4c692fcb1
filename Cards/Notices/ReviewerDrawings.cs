using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.Cards.Notices;

/// <summary>Drawings of the notices to reviewers, and to colleagues who are asked to review.</summary>
internal static class ReviewerDrawings
{
    public static IReadOnlyDictionary<NoticeKind, NoticeDrawing> All { get; } = new Dictionary<NoticeKind, NoticeDrawing>
    {
        [NoticeKind.ColleagueAsked] = new(NoticeLook.LiveCard, UpcomingLine.News, "notice.colleague-asked"),
        [NoticeKind.ReviewAsked] = new(NoticeLook.LiveCard, UpcomingLine.OfTask("upcoming.review"), "notice.review-asked"),
        [NoticeKind.ReviewHalfWay] = new(
            new NoticeLook.OfReminder(ReviewerReminders.HalfWay),
            UpcomingLine.OfTask("upcoming.review-reminder"),
            "notice.review-half-way"),
    };
}
