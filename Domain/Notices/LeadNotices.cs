using MicroAssignBot.Domain.Assignments;
using static MicroAssignBot.Domain.Notices.NoticeAudience;
using static MicroAssignBot.Domain.Notices.NoticeClass;
using static MicroAssignBot.Domain.Notices.NoticeUrgency;
using static MicroAssignBot.Domain.Notices.NoticeWay;

namespace MicroAssignBot.Domain.Notices;

/// <summary>Notices for the lead of a learner, or for the reviewer where there is none, and for whoever writes entries.</summary>
internal static class LeadNotices
{
    public static IReadOnlyDictionary<NoticeKind, NoticeDefinition> All { get; } = new Dictionary<NoticeKind, NoticeDefinition>
    {
        [NoticeKind.TimeAsked] = new(RepostCard, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfTask(
            (task, notice) => task.WaitsForTime && task.Time!.Of == notice.To)),
        [NoticeKind.QuestionAsked] = new(RepostCard, Act, SomebodyWaits, WhoSeesIt, NoticeValidity.OfTask(
            (task, notice) => task.Asking?.Asked.Contains(notice.To) is true)),
        [NoticeKind.QuestionWaits] = new(PostMessage, Nudge, SomebodyWaits, WhoSeesIt, NoticeValidity.OfTask(
            (task, notice) => task.Asking is { IsPassedOn: false } asking && asking.Of == notice.To)),
        [NoticeKind.SuggestionAsked] = new(RepostCard, Act, SomebodyWaits, WhoSeesIt, NoticeValidity.OfTask(
            (task, notice) => task.Stage is Stage.Suggested suggested && suggested.Asked.Contains(notice.To))),
        [NoticeKind.EntryDoubted] = new(PostMessage, Nudge, NotUrgent, Author, NoticeValidity.OfStanding(
            (standing, notice) => standing.Ratings is { IsDoubted: true } ratings && ratings.Version == notice.Round))
        {
            StandsAlone = true,
        },
        [NoticeKind.Digest] = new(PostMessage, Nudge, NotUrgent, WhoSeesIt, NoticeValidity.OfStanding(
            (standing, notice) => standing.Digest?.Last?.Number == notice.Round)) { StandsAlone = true },
        [NoticeKind.HandOutSummary] = new(RepostCard, Answer, NotUrgent, WhoSeesIt, NoticeValidity.Always),
        [NoticeKind.TeamsAdded] = new(PostMessage, Answer, SomebodyWaits, WhoSeesIt, OfTie(tie => tie.Part is TeamsPart.Installer)),
        [NoticeKind.TeamsLeadAnswered] = new(PostMessage, Act, NotUrgent, WhoSeesIt, OfTie(tie => tie.Part is TeamsPart.Installer)),
        [NoticeKind.TeamsLeadAsked] = new(PostMessage, Act, SomebodyWaits, WhoSeesIt, OfTie(tie => tie.Part is TeamsPart.Asked)),
        [NoticeKind.TeamsChanged] = new(PostMessage, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfStanding(
            (standing, notice) => standing.Ties.Exists(tie => tie.Number == notice.Round && tie.Part is TeamsPart.Lead))),
        [NoticeKind.LeadPrompt] = NoticeDefinition.ReminderOfWork(Milestone.LeadPrompted, SomebodyWaits),
        [NoticeKind.LeadHearsOfLapse] = new(PostMessage, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfEnd(Outcome.Lapsed)),
        [NoticeKind.LeadHearsOfUnreviewed] = new(PostMessage, Act, NotUrgent, WhoSeesIt, NoticeValidity.OfEnd(Outcome.Unreviewed)),
        [NoticeKind.LeadHearsOfSilence] = new(PostMessage, Act, NotUrgent, NoticeAudience.Lead, NoticeValidity.OfStanding(
            (standing, _) => standing.Push.IsStopped)),
        [NoticeKind.LeadHearsOfTarget] = new(PostMessage, Act, NotUrgent, NoticeAudience.Lead, NoticeValidity.OfStanding(
            (standing, notice) => standing.Skills.Exists(record => record.Raised?.Number == notice.Round))),
    };

    private static NoticeValidity OfTie(Func<TeamsTie, bool> isTrue) => NoticeValidity.OfStanding((standing, notice) =>
        standing.Ties.Exists(tie => tie.Number == notice.Round && tie.State is not TeamsState.Gone && isTrue(tie)));
}
