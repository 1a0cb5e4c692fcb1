using System.Collections.Immutable;
using System.Globalization;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>The digest of Lars, who leads Lena and works from nine to five in Berlin.</summary>
public class DigestPlanTests
{
    private static readonly Person Lars = World.Usual.People[Who.Lead];

    [Theory]
    [InlineData("Monday", null, "2026-11-26T10:00+01:00", null, "2026-11-30 09:00")]
    [InlineData("Monday", null, "2026-11-30T08:00+01:00", null, "2026-11-30 09:00")]
    [InlineData("Monday", null, "2026-11-30T09:00+01:00", null, "2026-12-07 09:00")]
    [InlineData("Monday", "14:30", "2026-11-26T10:00+01:00", null, "2026-11-30 14:30")]
    [InlineData("Monday", "07:00", "2026-11-26T10:00+01:00", null, "2026-11-30 09:00")]
    [InlineData("Monday", "20:00", "2026-11-26T10:00+01:00", null, "2026-12-01 09:00")]
    [InlineData("Sunday", "10:00", "2026-11-26T10:00+01:00", null, "2026-11-30 09:00")]
    [InlineData("Friday", null, "2026-11-30T10:00+01:00", "2026-11-30", "2026-12-11 09:00")]
    [InlineData("Monday", null, "2026-12-11T10:00+01:00", "2026-12-11", "2026-12-14 09:00")]
    [InlineData("Monday", null, "2026-03-26T10:00+01:00", null, "2026-03-30 09:00")]
    [InlineData("Sunday", "02:30", "2026-03-26T10:00+01:00", null, "2026-03-30 09:00")]
    [InlineData("Monday", "09:00", "2026-10-23T10:00+02:00", null, "2026-10-26 09:00")]
    [InlineData(null, null, "2026-11-26T10:00+01:00", null, null)]
    public void It_comes_once_a_week_in_working_hours_at_the_time_that_was_chosen(
        string? day, string? at, string now, string? last, string? next)
    {
        var wish = new DigestTime(
            day is null ? null : Enum.Parse<DayOfWeek>(day), at is null ? null : TimeSpan.Parse(at, CultureInfo.InvariantCulture));

        Assert.Equal(next, Text(DigestPlan.Next(Lars, wish, last is null ? null : Date(last), Given.At(now))?.At));
    }

    [Fact]
    public void A_day_off_puts_it_off_to_the_next_working_morning_and_the_week_after_comes_as_usual()
    {
        var away = Lars.With(Preferences.None with { Leave = new DateSpan(Date("2026-11-27"), Date("2026-12-16")) });

        var late = DigestPlan.Next(away, DigestTime.Usual, null, Given.At("2026-11-26T10:00+01:00"))!.Value;
        Assert.Equal(("2026-11-30", "2026-12-17 09:00"), ($"{late.Day:yyyy-MM-dd}", Text(late.At)));
        Assert.Equal("2026-12-21 09:00", Text(DigestPlan.Next(away, DigestTime.Usual, late.Day, late.At)?.At));
    }

    [Fact]
    public void The_first_one_comes_after_a_whole_week_and_each_once()
    {
        var desk = Planned();
        Assert.Equal("2026-11-30 09:00", Text(NextTimer.Find(desk.Desk)));
        desk.At("2026-11-30T08:59+01:00").When(Who.Lead, new Command.Tick()).ThenNothingMore();

        var begun = Tick(desk, "2026-11-30T09:00+01:00", Who.Learner);
        Assert.Empty(begun.Told);
        var first = Tick(begun, "2026-12-07T09:00+01:00", Who.Learner);
        var notice = Assert.Single(first.Told);
        Assert.Equal((Who.Lead, NoticeKind.Digest), (notice.To, notice.Kind));
        Assert.Null(NoticeValidity.CancelReason(notice, null, first.Desk.Standing));
        var last = first.Desk.Standing.Digest!.Last!;
        Assert.Equal((begun.Now, first.Now, Who.Learner), (last.From, last.Until, Assert.Single(last.People)));
        first.When(Who.Lead, new Command.Tick()).ThenNothingMore();

        var second = Tick(first, "2026-12-14T09:00+01:00", Who.Learner);
        Assert.Equal(CancelReason.Overtaken, NoticeValidity.CancelReason(notice, null, second.Desk.Standing));
    }

    [Fact]
    public void Nothing_is_said_to_whoever_leads_nobody_or_no_longer()
    {
        Assert.Null(DigestDecisions.First(Standing.Empty, World.Usual.People[Who.Learner], Given.At("2026-11-26T10:00+01:00")));
        var nobody = Tick(Tick(Planned(), "2026-11-30T09:00+01:00"), "2026-12-07T09:00+01:00", Who.Learner);
        Assert.Empty(nobody.Told);

        var demoted = nobody.In(World.Usual.Change(Who.Lead, lars => lars with { Roles = Roles.Learner }));
        var over = Tick(demoted, "2026-12-14T09:00+01:00");
        Assert.Empty(over.Told);
        Assert.Null(NextTimer.Find(over.Desk));
    }

    [Theory]
    [InlineData("Friday", "14:00", "2026-11-27 14:00")]
    [InlineData("", "2 pm", "2026-11-30 14:00")]
    [InlineData("None", null, null)]
    public void It_is_moved_or_switched_off_in_the_settings(string day, string? at, string? next)
    {
        var moved = Planned().And(Who.Lead, Change(day, at));

        Assert.Equal(next, Text(NextTimer.Find(moved.Desk)));
        moved.When(Who.Lead, Change(day, at)).ThenNothingMore();
    }

    [Fact]
    public void What_is_no_time_is_refused_and_whoever_leads_nobody_is_not_asked()
    {
        Planned().When(Who.Lead, Change("Someday", null)).ThenRefused(new Refusal.DigestDayUnknown());
        Planned().When(Who.Lead, Change("9", null)).ThenRefused(new Refusal.DigestDayUnknown());
        Planned().When(Who.Lead, Change("", "25:00")).ThenRefused(new Refusal.DigestTimeUnknown("25:00"));
        Planned().When(Who.Lead, Change("", "24:00")).ThenRefused(new Refusal.DigestTimeUnknown("24:00"));
        Planned().When(Who.Lead, Change("Monday", "")).ThenNothingMore();
        Given.SkillsChosen().When(Who.Learner, Change("Friday", "soon")).ThenNothingMore();
    }

    [Fact]
    public void A_leave_moves_it()
    {
        var away = new Command.ChangePreferences(null, null, null, null, "2026-11-30", "2026-12-01");

        Assert.Equal("2026-12-02 09:00", Text(Planned().And(Who.Lead, away).Desk.Standing.Digest!.NextAt));
    }

    [Fact]
    public void It_counts_what_happened_under_this_lead_and_says_who_needs_a_talk()
    {
        var issue = new DigestIssue(9, Given.At("2026-11-30T09:00+01:00"), Given.At("2026-12-07T09:00+01:00"), [Who.Learner]);
        var lena = World.Usual.People[Who.Learner];
        var desk = Desk.Empty(Who.Learner) with
        {
            Standing = Standing.Empty with
            {
                Past =
                [
                    Ended(Outcome.Approved, "2026-11-30T09:00"), Ended(Outcome.Approved, "2026-12-01T09:00"),
                    Ended(Outcome.Declined, "2026-12-01T10:00"), Ended(Outcome.Lapsed, "2026-12-02T09:00"),
                    Ended(Outcome.NotYet, "2026-12-03T09:00"), Ended(Outcome.Expired, "2026-12-04T09:00"),
                    Ended(Outcome.Approved, "2026-12-07T09:01"),
                ],
                Push = Push.None with { IsStopped = true, Under = Who.Lead },
            },
        };
        var queue = ReviewQueue.Empty with
        {
            Decided = [Decided(1), Decided(2), Decided(6)],
        };

        var figures = DigestFigures.ForLead(issue, queue).With(issue, desk, lena);

        Assert.Equal((1, 3, TimeSpan.FromHours(2)), (figures.Done, figures.Decided, figures.Turnaround));
        var talk = Assert.Single(figures.Talks);
        Assert.Equal([TalkReason.Lapsed, TalkReason.ReturnedTwice, TalkReason.IgnoresOffers], talk.Why);

        // Somebody else led her until Thursday.
        var joined = desk with { Standing = desk.Standing with { Team = new Membership(Who.Lead, Given.At("2026-12-03T12:00+01:00")) } };
        Assert.Equal([TalkReason.IgnoresOffers], Assert.Single(DigestFigures.ForLead(issue, queue).With(issue, joined, lena).Talks).Why);
        // She was in another's team until Thursday.
        var back = desk with { Standing = desk.Standing with { LeftTeamAt = Given.At("2026-12-03T12:00+01:00") } };
        Assert.Equal(0, DigestFigures.ForLead(issue, queue).With(issue, back, lena).Done);
        Assert.Equal([TalkReason.IgnoresOffers], Assert.Single(DigestFigures.ForLead(issue, queue).With(issue, back, lena).Talks).Why);
        var silent = back with { Standing = back.Standing with { Push = back.Standing.Push with { Under = Who.Colleague } } };
        Assert.Empty(DigestFigures.ForLead(issue, queue).With(issue, silent, lena).Talks);
        var stranger = DigestFigures.ForLead(issue with { People = [] }, ReviewQueue.Empty).With(issue with { People = [] }, desk, lena);
        Assert.True(stranger.IsEmpty);
    }

    [Fact]
    public void A_gap_that_closed_is_in_it_and_plans_alone_are_no_news()
    {
        var approved = Given.Approved(World.Usual.WithTarget(World.Search, 1));
        var (from, until) = (Given.At("2026-11-02T09:00+01:00"), Given.At("2026-11-09T09:00+01:00"));
        var issue = new DigestIssue(1, from, until, [Who.Learner]);
        var lena = approved.World.People[Who.Learner].With(approved.Desk.Standing);

        var figures = DigestFigures.ForLead(issue, ReviewQueue.Empty).With(issue, approved.Desk, lena);
        Assert.Equal(new ClosedGap(Who.Learner, World.Search, new Level(1)), Assert.Single(figures.Gaps));

        var active = DigestFigures.ForLead(issue, ReviewQueue.Empty).With(issue, Given.Active().Desk, lena);
        Assert.Equal((true, 1), (active.IsEmpty, active.UnderWay));
    }

    private static Story Planned() => new Story(Desk.Empty(Who.Lead), World.Usual, Given.At("2026-11-26T10:00+01:00"), [])
        .After(DigestDecisions.First(Standing.Empty, Lars, Given.At("2026-11-26T10:00+01:00"))!);

    private static Story Tick(Story story, string at, params PersonId[] led)
    {
        var then = story.At(at);
        var context = then.World.Setting(Who.Lead, then.Now) with { Led = led };
        return then.After([.. Assert.IsType<Decision.Happened>(Decider.Decide(then.Desk, new Command.Tick(), context)).Events]);
    }

    private static Command.ChangePreferences Change(string day, string? at) =>
        new(null, null, null, null, null, null) { DigestDay = day, DigestAt = at };

    private static Turnaround Decided(int hours) => new(Given.At("2026-12-01T09:00+01:00"), TimeSpan.FromHours(hours));

    private static Past Ended(Outcome outcome, string at) =>
        new(EntryId.Parse("seo-test"), World.Search, outcome, Given.At($"{at}+01:00"));

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static string? Text(DateTimeOffset? at) => at is { } moment
        ? TimeZoneInfo.ConvertTime(moment, Lars.Calendar.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        : null;
}
