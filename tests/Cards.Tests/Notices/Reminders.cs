using MicroAssignBot.Cards.Notices;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests.Notices;

/// <summary>Reminders of the sample's people, drawn as the table of all kinds says.</summary>
internal static class Reminders
{
    /// <summary>Amara is asked until Friday how to go on, and four hours are left for the task.</summary>
    public static NoticeFacts Facts(Assignment? about) =>
        new(Amara, Jonas, about, TimeSpan.FromHours(4), Friday, new Uri("https://teams.microsoft.com/l/chat/0/0"))
        {
            Request = new TeamRequest(4, Jonas, TeamPlace.Member, []),
            Ratings = new EntryRatings(Entry.Id, 0, 2, 4, 3) { IsDoubted = true, Author = Jonas },
            Entry = Entry,
            Skill = LevelGallery.Raised,
            Question = about?.Questions?[^1],
            Digest = Week,
            Issue = new DigestIssue(1, Thursday.AddDays(-7), Thursday, [Amara]),
        };

    public static Reminder Draw(NoticeKind kind, NoticeFacts facts, CardContext context) =>
        Assert.IsType<NoticeLook.OfReminder>(NoticeDrawings.For(kind).Look).Draw(facts, context);
}
