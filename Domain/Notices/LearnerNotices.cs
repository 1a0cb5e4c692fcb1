using MicroAssignBot.Domain.Assignments;
using static MicroAssignBot.Domain.Notices.NoticeAudience;
using static MicroAssignBot.Domain.Notices.NoticeClass;
using static MicroAssignBot.Domain.Notices.NoticeUrgency;
using static MicroAssignBot.Domain.Notices.NoticeWay;

namespace MicroAssignBot.Domain.Notices;

/// <summary>Notices for learners: about their offers, their work, and what others say of it.</summary>
internal static class LearnerNotices
{
    public static IReadOnlyDictionary<NoticeKind, NoticeDefinition> All { get; } = new Dictionary<NoticeKind, NoticeDefinition>
    {
        [NoticeKind.Offered] = new(RepostCard, Answer, NotUrgent, WhoSeesIt, NoticeValidity.OfTask(
            task => task.Stage is Stage.Offered)),
        [NoticeKind.OfferedUnasked] = new(RepostCard, Nudge, NotUrgent, WhoSeesIt, NoticeValidity.OfTask(
            task => task.Stage is Stage.Offered)),
        [NoticeKind.HandedOut] = new(RepostCard, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfTask(
            task => task.Stage is Stage.Offered)),
        [NoticeKind.Suggested] = new(RepostCard, Answer, NotUrgent, WhoSeesIt, NoticeValidity.OfTask(
            task => task.Stage is Stage.Suggested)),
        [NoticeKind.SuggestionAgreed] = new(RepostCard, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfTask(
            task => task is { IsOpen: true, Suggestion.AnsweredBy: not null })),
        [NoticeKind.SuggestionDeclined] = new(RepostCard, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfEnd(Outcome.NotAgreed))
        {
            IsSaidThoughOver = true,
        },
        [NoticeKind.PushQuestion] = new(PostMessage, Nudge, NotUrgent, WhoSeesIt, NoticeValidity.OfStanding(
            (standing, _) => standing.Push.AskedUntil is not null)) { StandsAlone = true },
        [NoticeKind.UsedSince] = new(PostMessage, Nudge, NotUrgent, WhoSeesIt, NoticeValidity.OfStanding(
            (standing, notice) => standing.Skills.Exists(record => record.Use is { IsOpen: true } use && use.Number == notice.Round)))
        {
            StandsAlone = true,
        },
        [NoticeKind.TeamAsked] = new(PostMessage, Act, SomebodyWaits, WhoSeesIt, Asked(TeamPlace.Member)),
        [NoticeKind.DeputyAsked] = new(PostMessage, Act, SomebodyWaits, WhoSeesIt, Asked(TeamPlace.Deputy)),
        [NoticeKind.TeamEnded] = new(PostMessage, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfStanding(
            (standing, notice) => notice.Round > 0 || standing.Team is null)),
        [NoticeKind.ColleagueAnswered] = new(PostMessage, Act, NotUrgent, NoticeAudience.Learner, NoticeValidity.OfStanding(
            (standing, notice) => standing.Colleague is { } colleague and not Colleague.Asked && colleague.Number == notice.About.Number)),

        [NoticeKind.HalfWay] = NoticeDefinition.ReminderOfWork(Milestone.HalfWay, UnderWay),
        [NoticeKind.LastCall] = NoticeDefinition.ReminderOfWork(Milestone.LastCall, Deadline),
        [NoticeKind.Overdue] = NoticeDefinition.ReminderOfWork(Milestone.Overdue, Deadline),
        [NoticeKind.TimeAnswered] = new(RepostCard, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfTask(
            task => task is { Stage: Stage.Active, WaitsForTime: false })),
        [NoticeKind.QuestionAnswered] = new(PostMessage, Act, UnderWay, WhoSeesIt, NoticeValidity.OfTask(
            (task, notice) => task.Questions?.ElementAtOrDefault(notice.Round) is { Answer: not null })),
        [NoticeKind.Lapsed] = new(RepostCard, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfEnd(Outcome.Lapsed)),
        [NoticeKind.Withdrawn] = new(RepostCard, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfEnd(Outcome.Withdrawn)),

        [NoticeKind.AccessAsked] = new(RepostCard, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfTask(
            task => task.Stage is Stage.InReview { AccessAskedAt: not null })),
        [NoticeKind.SentBack] = new(RepostCard, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfTask(
            task => task.Stage is Stage.Active { Round: 2 } or Stage.Queued && task.Submissions > 0)),
        [NoticeKind.Feedback] = new(RepostCard, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfEnd(Outcome.Approved, Outcome.NotYet))
        {
            IsSaidThoughOver = true,
        },
        [NoticeKind.ReviewersLate] = new(RepostCard, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfTask(
            task => task.Stage is Stage.InReview { Reached: Milestone.ReviewersLate }))
        {
            Milestone = Milestone.ReviewersLate,
        },
        [NoticeKind.Unreviewed] = new(RepostCard, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfEnd(Outcome.Unreviewed)),
    };

    private static NoticeValidity Asked(TeamPlace place) => NoticeValidity.OfStanding(
        (standing, notice) => standing.Asked.Exists(request => request.Number == notice.Round && request.Place == place));
}
