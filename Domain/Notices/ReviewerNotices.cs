using MicroAssignBot.Domain.Assignments;
using static MicroAssignBot.Domain.Notices.NoticeAudience;
using static MicroAssignBot.Domain.Notices.NoticeClass;
using static MicroAssignBot.Domain.Notices.NoticeUrgency;
using static MicroAssignBot.Domain.Notices.NoticeWay;

namespace MicroAssignBot.Domain.Notices;

/// <summary>Notices for reviewers, and for colleagues who are asked to review.</summary>
internal static class ReviewerNotices
{
    public static IReadOnlyDictionary<NoticeKind, NoticeDefinition> All { get; } = new Dictionary<NoticeKind, NoticeDefinition>
    {
        [NoticeKind.ColleagueAsked] = new(RepostCard, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfStanding(
            (standing, notice) => standing.Colleague is Colleague.Asked asked && asked.Number == notice.About.Number)),
        [NoticeKind.ReviewAsked] = new(RepostCard, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfTask(
            (task, notice) => task.Stage is Stage.InReview { AccessAskedAt: null } review
                && task.Submissions == notice.Round && task.IsReviewedBy(notice.To) && review.PutOffUntil(notice.To) is null))
        {
            IsOneAtATime = true,
            ShowsReview = true,
        },
        [NoticeKind.ReviewHalfWay] = new(PostMessage, Nudge, SomebodyWaits, WhoSeesIt, NoticeValidity.OfTask(
            (task, notice) => task.Reviewer == notice.To
                && task.Stage is Stage.InReview { Reached: Milestone.ReviewHalfWay, AccessAskedAt: null }))
        {
            Milestone = Milestone.ReviewHalfWay,
        },
    };
}
