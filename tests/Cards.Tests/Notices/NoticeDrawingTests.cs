using System.Globalization;
using MicroAssignBot.Cards.Notices;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using static MicroAssignBot.Cards.Tests.Sample;

namespace MicroAssignBot.Cards.Tests.Notices;

/// <summary>Each kind of notice there is, wherever it is seen.</summary>
public class NoticeDrawingTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    // Among others, one gives a day instead of asking how much, and the button of the other brings the question.
    private static readonly NoticeKind[] Brought = [NoticeKind.LeadPrompt, NoticeKind.QuestionWaits];

    public static TheoryData<NoticeKind> Kinds => [.. Enum.GetValues<NoticeKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_is_drawn_as_it_is_sent_and_in_every_state_in_which_it_is_true(NoticeKind kind)
    {
        var (look, way) = (NoticeDrawings.For(kind).Look, NoticeDefinitions.For(kind).Way);
        Assert.Equal(way is NoticeWay.PostMessage, look is not NoticeLook.OfLiveCard);
        var situations = Situations().Where(situation => IsTrue(kind, situation)).ToList();

        Assert.NotEmpty(situations);
        Assert.All(situations, situation => Assert.NotEmpty(Draw(look, situation).Summary));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_nudge_that_holds_more_than_its_sentence_stands_alone(NoticeKind kind)
    {
        var definition = NoticeDefinitions.For(kind);
        if (definition is not { Class: NoticeClass.Nudge, Way: NoticeWay.PostMessage }) return;
        var drawn = Situations().Where(situation => IsTrue(kind, situation))
            .Select(situation => Draw((NoticeLook.OfReminder)NoticeDrawings.For(kind).Look, situation));

        Assert.Equal(definition.StandsAlone || Brought.Contains(kind), drawn.Any(reminder => reminder.More.Count > 0));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_has_a_line_where_it_is_told_in_advance_with_and_without_its_task(NoticeKind kind)
    {
        foreach (var about in new[] { Active, null })
        {
            var card = UpcomingCard.Render([new Upcoming(Thursday, Wen, kind, Amara, about)], 48, [], For(Jonas));
            var line = Assert.Single(card.Root().Objects(), item => item.Kind() is "Container" && item["separator"] is not null);
            Assert.Equal(2, line.Objects().Count(item => !string.IsNullOrWhiteSpace(item.String("text"))));
            Assert.DoesNotContain("“”", line.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_has_a_name_for_whoever_moves_the_clock(NoticeKind kind) => Assert.NotEmpty(NoticeDrawings.For(kind).NameIn(English));

    [Fact]
    public void What_nobody_has_drawn_is_not_taken_for_something_else() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NoticeDrawings.For((NoticeKind)999));

    private static CardContent Draw(NoticeLook look, Situation situation) => look switch
    {
        NoticeLook.OfReminder reminder => ReminderMessage.Alone(Draw(reminder, situation), For(Wen)),
        NoticeLook.OfColleague colleague => colleague.Draw(situation.Standing.Colleague!, true, [], For(Amara)),
        NoticeLook.OfOutcome => OutcomeCard.Render(situation.Standing.Outcomes[0], Amara, For(Wen)),
        NoticeLook.OfLiveCard when situation.Task is { } task => Gallery.Drawn(task, Amara),
        NoticeLook.OfLiveCard when situation.Standing.Colleague is { } colleague => ColleagueCards.Request(About, colleague, For(Wen)),
        NoticeLook.OfLiveCard => WelcomeCard.Render(null, situation.Standing, Catalogue, For(Amara), Form.None),
        _ => throw new ArgumentOutOfRangeException(nameof(look), look, "Nothing says how this is drawn."),
    };

    private static Reminder Draw(NoticeLook.OfReminder look, Situation situation) =>
        look.Draw(Reminders.Facts(situation.Task) with { Teams = situation.Standing.Ties.FirstOrDefault() }, For(Wen));

    private static bool IsTrue(NoticeKind kind, Situation situation) => new[] { Amara, Jonas, Wen }.Any(
        person => NoticeValidity.CancelReason(
        new Notice(person, About, kind, situation.Task?.Submissions ?? 0, null), situation.Task, situation.Standing) is null);

    private static IEnumerable<Situation> Situations()
    {
        Assignment[] tasks =
        [
            Suggested, Agreed, Offered, Active, TimeAsked(), Asking(Sample.Asked), Asking(Sample.Asked with { Answer = Answer }),
            SentBack, InReview, Late, ReviewersLate, SentBackLate, InSecondReview,
            AccessAsked,
            .. Enum.GetValues<Milestone>().SelectMany(reached => new[] { After(Active, reached), After(InReview, reached) }),
            .. Enum.GetValues<Outcome>().Select(Closed),
        ];
        var number = About.Number;
        Colleague[] colleagues =
        [
            new Colleague.Asked(Wen, number, Friday), new Colleague.Agreed(Wen, number), new Colleague.NotAgreed(Wen, number),
        ];
        Push[] pushes = [Push.None with { AskedUntil = Friday }, Push.None with { IsStopped = true }];
        return tasks.Select(task => new Situation(task, Standing.Empty))
            .Concat(colleagues.Select(colleague => new Situation(null, Standing.Empty with { Colleague = colleague })))
            .Concat(Enum.GetValues<TeamPlace>().Select(place =>
                new Situation(null, Standing.Empty with { Asked = [new TeamRequest(0, Jonas, place, [])] })))
            .Concat(Enum.GetValues<TeamsPart>().Select(part =>
                new Situation(null, Standing.Empty with { Ties = [TeamsGallery.Tie(part) with { Number = 0 }] })))
            .Append(new Situation(null, Standing.Empty with { Outcomes = [new SharedOutcome(number, Wen, "Title", "It worked.")] }))
            .Append(new Situation(null, Standing.Empty with
            {
                Digest = new DigestPlan(null, null, Thursday) { Last = new DigestIssue(0, Thursday, Friday, [Amara]) },
            }))
            .Append(new Situation(null, Standing.Empty with { Ratings = Reminders.Facts(null).Ratings }))
            .Append(new Situation(null, Standing.Empty with { Skills = [LevelGallery.Raised] }))
            .Concat(pushes.Select(push => new Situation(null, Standing.Empty with { Push = push })));
    }

    private static Assignment After(Assignment task, Milestone reached) => task with
    {
        Stage = task.Stage switch
        {
            Stage.Active active => active with { Reached = reached },
            Stage.InReview review => review with { Reached = reached },
            var other => other,
        },
    };

    private sealed record Situation(Assignment? Task, Standing Standing);
}
