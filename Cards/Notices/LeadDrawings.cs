using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.Cards.Notices;

/// <summary>Drawings of the notices to a learner's lead, or to the reviewer where there is no lead.</summary>
internal static class LeadDrawings
{
    public static IReadOnlyDictionary<NoticeKind, NoticeDrawing> All { get; } = new Dictionary<NoticeKind, NoticeDrawing>
    {
        [NoticeKind.TimeAsked] = new(NoticeLook.LiveCard, UpcomingLine.OfTask("upcoming.time-asked"), "notice.time-asked"),
        [NoticeKind.QuestionAsked] = new(NoticeLook.LiveCard, UpcomingLine.OfTask("upcoming.question-asked"), "notice.question-asked"),
        [NoticeKind.QuestionWaits] = new(
            new NoticeLook.OfReminder(LeadReminders.QuestionWaits), UpcomingLine.OfTask("upcoming.question-waits"),
            "notice.question-waits"),
        [NoticeKind.SuggestionAsked] = new(
            NoticeLook.LiveCard, UpcomingLine.OfLearner("upcoming.suggestion"), "notice.suggestion-asked"),
        [NoticeKind.EntryDoubted] = new(
            new NoticeLook.OfReminder(LeadReminders.Doubted), UpcomingLine.OfLearner("upcoming.entry-doubted"), "notice.entry-doubted"),
        [NoticeKind.Digest] = new(
            new NoticeLook.OfReminder(DigestReminder.Draw), UpcomingLine.OfLearner("upcoming.digest"), "notice.digest"),
        [NoticeKind.HandOutSummary] = new(NoticeLook.LiveCard, UpcomingLine.News, "notice.hand-out-summary"),
        [NoticeKind.TeamsAdded] = new(
            new NoticeLook.OfReminder(TeamsReminders.Added), UpcomingLine.OfLearner("upcoming.teams-added"), "notice.teams-added"),
        [NoticeKind.TeamsLeadAnswered] = new(
            new NoticeLook.OfReminder(TeamsReminders.LeadAnswered), UpcomingLine.OfLearner("upcoming.teams-lead-answered"),
            "notice.teams-lead-answered"),
        [NoticeKind.TeamsLeadAsked] = new(
            new NoticeLook.OfReminder(TeamsReminders.LeadAsked), UpcomingLine.OfLearner("upcoming.teams-lead-asked"),
            "notice.teams-lead-asked"),
        [NoticeKind.TeamsChanged] = new(
            new NoticeLook.OfReminder(TeamsReminders.Changed), UpcomingLine.OfLearner("upcoming.teams-changed"), "notice.teams-changed"),
        [NoticeKind.LeadPrompt] = new(
            new NoticeLook.OfReminder(LeadReminders.Overdue),
            UpcomingLine.OfTask("upcoming.lead-prompt", ifUnreached: "upcoming.overdue"),
            "notice.lead-prompt"),
        [NoticeKind.LeadHearsOfLapse] = new(
            new NoticeLook.OfReminder(LeadReminders.Lapsed), UpcomingLine.OfTask("upcoming.lapse"), "notice.lapsed"),
        [NoticeKind.LeadHearsOfUnreviewed] = new(
            new NoticeLook.OfReminder(LeadReminders.Unreviewed), UpcomingLine.OfTask("upcoming.unreviewed"), "notice.unreviewed"),
        [NoticeKind.LeadHearsOfSilence] = new(
            new NoticeLook.OfReminder(LeadReminders.Silent), UpcomingLine.OfLearner("upcoming.silence"), "notice.silence"),
        [NoticeKind.LeadHearsOfTarget] = new(
            new NoticeLook.OfReminder(LeadReminders.AtTarget), UpcomingLine.OfLearner("upcoming.target-reached"), "notice.target-reached"),
    };
}
