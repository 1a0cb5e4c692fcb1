using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.Cards.Notices;

/// <summary>Drawings of the notices to learners about their offers, their work and its feedback.</summary>
internal static class LearnerDrawings
{
    public static IReadOnlyDictionary<NoticeKind, NoticeDrawing> All { get; } = new Dictionary<NoticeKind, NoticeDrawing>
    {
        [NoticeKind.Offered] = new(NoticeLook.LiveCard, UpcomingLine.News, "notice.offered"),
        [NoticeKind.OfferedUnasked] = new(NoticeLook.LiveCard, UpcomingLine.OfLearner("upcoming.offer"), "notice.offered-unasked"),
        [NoticeKind.HandedOut] = new(NoticeLook.LiveCard, UpcomingLine.News, "notice.handed-out"),
        [NoticeKind.Suggested] = new(NoticeLook.LiveCard, UpcomingLine.News, "notice.suggested"),
        [NoticeKind.SuggestionAgreed] = new(NoticeLook.LiveCard, UpcomingLine.News, "notice.suggestion-agreed"),
        [NoticeKind.SuggestionDeclined] = new(NoticeLook.LiveCard, UpcomingLine.News, "notice.suggestion-declined"),
        [NoticeKind.PushQuestion] = new(
            new NoticeLook.OfReminder(LearnerReminders.PushQuestion), UpcomingLine.OfLearner("upcoming.question"), "notice.question"),
        [NoticeKind.UsedSince] = new(
            new NoticeLook.OfReminder(LearnerReminders.UsedSince), UpcomingLine.OfLearner("upcoming.used-since"), "notice.used-since"),
        [NoticeKind.TeamAsked] = new(
            new NoticeLook.OfReminder(LearnerReminders.TeamAsked), UpcomingLine.OfLearner("upcoming.team-asked"), "notice.team-asked"),
        [NoticeKind.DeputyAsked] = new(
            new NoticeLook.OfReminder(LearnerReminders.DeputyAsked), UpcomingLine.OfLearner("upcoming.deputy-asked"),
            "notice.deputy-asked"),
        [NoticeKind.TeamEnded] = new(
            new NoticeLook.OfReminder(LearnerReminders.TeamEnded), UpcomingLine.News, "notice.team-ended"),
        [NoticeKind.ColleagueAnswered] = new(
            new NoticeLook.OfColleague(ColleagueCards.Answered), UpcomingLine.News, "notice.colleague-answered"),

        [NoticeKind.HalfWay] = new(
            new NoticeLook.OfReminder(LearnerReminders.HalfWay), UpcomingLine.OfTask("upcoming.half-way"), "notice.half-way"),
        [NoticeKind.LastCall] = new(
            new NoticeLook.OfReminder(LearnerReminders.LastCall), UpcomingLine.OfTask("upcoming.last-call"), "notice.last-call"),
        [NoticeKind.Overdue] = new(
            new NoticeLook.OfReminder(LearnerReminders.Overdue), UpcomingLine.OfTask("upcoming.overdue"), "notice.overdue"),
        [NoticeKind.TimeAnswered] = new(NoticeLook.LiveCard, UpcomingLine.OfTask("upcoming.time-given"), "notice.time-answered"),
        [NoticeKind.QuestionAnswered] = new(
            new NoticeLook.OfReminder(LearnerReminders.Answered), UpcomingLine.News, "notice.question-answered"),
        [NoticeKind.Lapsed] = new(NoticeLook.LiveCard, UpcomingLine.OfTask("upcoming.lapse"), "notice.lapsed"),
        [NoticeKind.Withdrawn] = new(NoticeLook.LiveCard, UpcomingLine.News, "notice.withdrawn"),

        [NoticeKind.AccessAsked] = new(NoticeLook.LiveCard, UpcomingLine.News, "notice.access-asked"),
        [NoticeKind.SentBack] = new(NoticeLook.LiveCard, UpcomingLine.OfTask("upcoming.feedback"), "notice.sent-back"),
        [NoticeKind.Feedback] = new(NoticeLook.LiveCard, UpcomingLine.OfTask("upcoming.feedback"), "notice.feedback"),
        [NoticeKind.ReviewersLate] = new(NoticeLook.LiveCard, UpcomingLine.OfTask("upcoming.reviewers-late"), "notice.reviewers-late"),
        [NoticeKind.Unreviewed] = new(NoticeLook.LiveCard, UpcomingLine.OfTask("upcoming.unreviewed"), "notice.unreviewed"),
    };
}
