using MicroAssignBot.Domain.Assignments;
using static MicroAssignBot.Domain.Notices.NoticeAudience;
using static MicroAssignBot.Domain.Notices.NoticeClass;
using static MicroAssignBot.Domain.Notices.NoticeUrgency;
using static MicroAssignBot.Domain.Notices.NoticeWay;

namespace MicroAssignBot.Domain.Notices;

/// <summary>Notices for the lead of a learner, or for the reviewer where there is none.</summary>
internal static class LeadNotices
{
    public static IReadOnlyDictionary<NoticeKind, NoticeDefinition> All { get; } = new Dictionary<NoticeKind, NoticeDefinition>
    {
        [NoticeKind.TimeAsked] = new(RepostCard, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfTask(
            (task, notice) => task.WaitsForTime && task.Time!.Of == notice.To)),
        [NoticeKind.HandOutSummary] = new(RepostCard, Answer, NotUrgent, WhoSeesIt, NoticeValidity.Always),
        [NoticeKind.LeadPrompt] = NoticeDefinition.ReminderOfWork(Milestone.LeadPrompted, SomebodyWaits),
        [NoticeKind.LeadHearsOfLapse] = new(PostMessage, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfEnd(Outcome.Lapsed)),
        [NoticeKind.LeadHearsOfUnreviewed] = new(PostMessage, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfEnd(Outcome.Unreviewed)),
        [NoticeKind.LeadHearsOfSilence] = new(PostMessage, Act, NotUrgent, NoticeAudience.Lead, NoticeValidity.OfStanding(
            (standing, _) => standing.Push.IsStopped)),
    };
}
