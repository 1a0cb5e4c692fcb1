using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Tests.Assignments;

namespace MicroAssignBot.Domain.Tests.Notices;

/// <summary>What each event makes whom hear, how, and of which class. Whoever acted has their answer besides.</summary>
public class NoticePolicyTests
{
    public static TheoryData<string, string[]> Table => new()
    {
        { "greeted", ["learner: RepostCard Welcome (Answer)"] },
        { "skills chosen", ["learner: UpdateCard Changed (Answer)"] },
        { "offered", ["learner: UpdateCard Changed (Answer)", "learner: RepostCard Offered (Answer)"] },
        { "replaced", ["learner: UpdateCard Changed (Answer)"] },
        { "accepted", ["learner: UpdateCard Changed (Answer)"] },
        { "hint taken", ["learner: UpdateCard Changed (Answer)"] },
        { "draft kept", [] },
        { "declined", ["learner: UpdateCard Changed (Answer)"] },
        { "expired", ["learner: UpdateCard Changed (Answer)"] },
        { "submitted", ["learner: UpdateCard Changed (Answer)", "reviewer: RepostCard ReviewAsked (Act)"] },
        { "cannot open", ["learner: RepostCard AccessAsked (Act)", "reviewer: UpdateCard Changed (Answer)"] },
        { "shared", ["learner: UpdateCard Changed (Answer)", "reviewer: RepostCard ReviewAsked (Act)"] },
        { "sent back", ["learner: RepostCard SentBack (Act)", "reviewer: UpdateCard Changed (Answer)"] },
        {
            "approved",
            ["learner: RepostCard Feedback (Act)", "reviewer: UpdateCard Changed (Answer)", "lead: PostMessage LeadHearsOfTarget (Act)"]
        },
        { "not yet", ["learner: RepostCard Feedback (Act)", "reviewer: UpdateCard Changed (Answer)"] },
        { "dropped before a submission", ["learner: UpdateCard Changed (Answer)"] },
        { "dropped in review", ["learner: UpdateCard Changed (Answer)", "reviewer: UpdateCard Changed (Answer)"] },
        { "dropped after sending back", ["learner: UpdateCard Changed (Answer)", "reviewer: UpdateCard Changed (Answer)"] },
        { "withdrawn before a submission", ["learner: RepostCard Withdrawn (Act)"] },
        { "withdrawn in review", ["learner: RepostCard Withdrawn (Act)", "reviewer: UpdateCard Changed (Answer)"] },
        { "half-way, last call and overdue at once", ["learner: PostMessage LastCall (Nudge)", "learner: PostMessage Overdue (Nudge)"] },
        { "half-way", ["learner: PostMessage HalfWay (Nudge)"] },
        { "half the grace is over", ["lead: PostMessage LeadPrompt (Nudge)"] },
        { "lapsed", ["learner: RepostCard Lapsed (Act)", "lead: PostMessage LeadHearsOfLapse (Act)"] },
        { "lapsed after sending back",
            ["learner: RepostCard Lapsed (Act)", "reviewer: UpdateCard Changed (Answer)", "lead: PostMessage LeadHearsOfLapse (Act)"] },
        {
            "nobody decides",
            ["learner: RepostCard Unreviewed (Act)", "reviewer: UpdateCard Changed (Answer)", "deputy: UpdateCard Changed (Answer)",
                "lead: PostMessage LeadHearsOfUnreviewed (Act)",
                "learner: RepostCard OfferedUnasked (Nudge)"]
        },
        { "time asked", ["learner: UpdateCard Changed (Answer)", "lead: RepostCard TimeAsked (Act)"] },
        { "time given", ["learner: RepostCard TimeAnswered (Act)", "lead: UpdateCard Changed (Answer)"] },
        { "time given unasked", ["learner: RepostCard TimeAnswered (Act)"] },
        { "time refused", ["learner: RepostCard TimeAnswered (Act)", "lead: UpdateCard Changed (Answer)"] },
        { "nobody answers about time", ["learner: RepostCard TimeAnswered (Act)", "lead: UpdateCard Changed (Answer)"] },
        { "submitted while time was asked",
            ["learner: UpdateCard Changed (Answer)", "reviewer: RepostCard ReviewAsked (Act)", "lead: UpdateCard Changed (Answer)"] },
        { "dropped while time was asked", ["learner: UpdateCard Changed (Answer)", "lead: UpdateCard Changed (Answer)"] },
        { "colleague asked", ["colleague: RepostCard ColleagueAsked (Act)"] },
        { "colleague agreed", ["learner: PostMessage ColleagueAnswered (Act)", "colleague: UpdateCard Changed (Answer)"] },
        { "colleague declined", ["learner: PostMessage ColleagueAnswered (Act)", "colleague: UpdateCard Changed (Answer)"] },
        { "colleague silent", ["learner: PostMessage ColleagueAnswered (Act)", "colleague: UpdateCard Changed (Answer)"] },
        { "shown again", ["reviewer: RepostCard Again (Answer)"] },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Who_hears_what(string happened, string[] heard) =>
        Assert.Equal(heard, Story(happened).Told.Select(notice => $"{Name(notice.To)}: {notice.Way} {notice.Kind} ({notice.Class})"));

    [Fact]
    public void A_notice_is_about_its_assignment_and_knows_how_often_it_was_handed_in()
    {
        var asked = Given.SecondReview().Told.Single(notice => notice.Kind is NoticeKind.ReviewAsked);

        Assert.Equal((new Topic(Who.Learner, 1), 2), (asked.About, asked.Round));
    }

    private static Story Story(string happened) => happened switch
    {
        "greeted" => Given.Nothing().And(Who.Learner, new Command.Greet()),
        "skills chosen" => Given.SkillsChosen(),
        "offered" => Given.Offered(),
        "replaced" => Life.Reached("Offered").And(Who.Learner, new Command.ShowAnother(1, 1)),
        "accepted" => Given.Active(),
        "hint taken" => Given.Active().And(Who.Learner, new Command.TakeHint(1, null, null)),
        "draft kept" => Given.Active().And(Who.Learner, new Command.KeepDraft("A thought.", [])),
        "declined" => Given.Declined(),
        "expired" => Given.Expired(),
        "submitted" => Given.InReview(),
        "cannot open" => Given.AccessAsked(),
        "shared" => Given.AccessAsked().And(Who.Learner, new Command.ShareAccess(1)),
        "sent back" => Given.SentBack(),
        "approved" => Given.Approved(),
        "not yet" => Given.NotYet(),
        "shown again" => Given.InReview().And(Who.Expert, new Command.ShowAgain(1)),
        _ => Ended(happened),
    };

    private static Story Ended(string happened) => happened switch
    {
        "dropped before a submission" => Given.Dropped(),
        "dropped in review" => Given.InReview().And(Who.Learner, new Command.Drop(1, DropReason.NoTime)),
        "dropped after sending back" => Given.SentBack().And(Who.Learner, new Command.Drop(1, DropReason.NoTime)),
        "withdrawn before a submission" => Given.Withdrawn(),
        "withdrawn in review" => Given.InReview().And(Who.Lead, new Command.Withdraw(1)),
        "colleague asked" => Given.ColleagueAsked(),
        "colleague agreed" => Given.ColleagueAsked().And(Who.Colleague, new Command.AnswerColleague(1, Gladly: true)),
        "colleague declined" => Given.ColleagueAsked().And(Who.Colleague, new Command.AnswerColleague(1, Gladly: false)),
        "colleague silent" => Given.ColleagueAsked().At("2026-11-03T17:00+01:00").And(Who.Learner, new Command.Tick()),
        _ => Timed(happened),
    };

    private static Story Timed(string happened) => happened switch
    {
        "half-way, last call and overdue at once" => Given.Overdue(),
        "half-way" => Given.Active(World.Usual.Offering(World.Entry("seo", box: new Timebox.Days(3)) with { Expert = Who.Expert }))
            .At("2026-11-04T10:00+01:00").And(Who.Learner, new Command.Tick()),
        "half the grace is over" => Given.Overdue().At("2026-11-04T12:00+01:00").And(Who.Learner, new Command.Tick()),
        "lapsed" => Late(Given.Overdue()),
        "lapsed after sending back" => Late(Given.SentBack()),
        "time asked" => Given.TimeAsked(),
        "time given" => Given.TimeGiven(),
        "time given unasked" => Given.Overdue().And(Who.Lead, new Command.GrantMoreTime(1, ExtraTime.OneDay)),
        "time refused" => Given.TimeRefused(),
        "nobody decides" => Given.ReviewersLate().At("2026-11-09T17:00+01:00").And(Who.Learner, new Command.Tick()),
        "nobody answers about time" => Given.TimeAsked().At("2026-11-03T17:00+01:00").And(Who.Learner, new Command.Tick()),
        "submitted while time was asked" => Given.TimeAsked().And(Who.Learner, new Command.Submit(1, "Done.")),
        "dropped while time was asked" => Given.TimeAsked().And(Who.Learner, new Command.Drop(1, DropReason.NoTime)),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "No such story."),
    };

    // All but the lapse has come before.
    private static Story Late(Story story)
    {
        var lapse = story.Assignment!.Stage is Stage.Active active ? active.Ahead[^1].At : story.Now;
        var before = story with { Now = lapse.AddTicks(-1) };
        before = before.Decide(Who.Learner, new Command.Tick()) is Decision.Happened ? before.And(Who.Learner, new Command.Tick()) : before;
        return (before with { Now = lapse }).And(Who.Learner, new Command.Tick());
    }

    private static string Name(PersonId person) =>
        person == Who.Learner ? "learner"
        : person == Who.Expert ? "reviewer"
        : person == Who.Deputy ? "deputy"
        : person == Who.Colleague ? "colleague"
        : person == Who.Lead ? "lead" : "somebody else";
}
