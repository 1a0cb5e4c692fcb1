using static MicroAssignBot.Domain.Notices.NoticeAudience;
using static MicroAssignBot.Domain.Notices.NoticeClass;
using static MicroAssignBot.Domain.Notices.NoticeUrgency;
using static MicroAssignBot.Domain.Notices.NoticeWay;

namespace MicroAssignBot.Domain.Notices;

/// <summary>Notices for anybody who has a card, or asked for one.</summary>
internal static class CardNotices
{
    public static IReadOnlyDictionary<NoticeKind, NoticeDefinition> All { get; } = new Dictionary<NoticeKind, NoticeDefinition>
    {
        [NoticeKind.Welcome] = new(RepostCard, Answer, NotUrgent, WhoSeesIt, NoticeValidity.Always),
        [NoticeKind.Changed] = new(UpdateCard, Answer, NotUrgent, WhoSeesIt, NoticeValidity.Always),
        [NoticeKind.OutcomeShared] = new(PostMessage, Answer, NotUrgent, WhoSeesIt, NoticeValidity.OfStanding(
            (standing, notice) => standing.Outcomes.Exists(
                outcome => outcome.Number == notice.About.Number && outcome.Place == notice.To))),
        [NoticeKind.Again] = new(RepostCard, Answer, NotUrgent, WhoSeesIt, NoticeValidity.Always) { ShowsReview = true },
    };
}
