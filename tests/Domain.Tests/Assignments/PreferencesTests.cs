using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Tests.Calendar;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Monday, 2 November, ten in the morning, nine to five; and then somebody says that they work at other times.</summary>
public class PreferencesTests
{
    private static readonly Command.ChangePreferences Nothing = new("Mon-Fri 09:00-17:00", "", "1", "", "", "");

    private static World TwoDays => World.Usual.Offering(World.Entry("seo-test", box: new Timebox.Days(2)) with { Expert = Who.Expert });

    [Fact]
    public void A_box_of_hours_keeps_the_working_time_that_is_left()
    {
        var story = Given.Active().And(Who.Learner, Nothing with { Hours = "Mon-Fri 09:00-13:00" });

        Assert.Equal(Given.At("2026-11-05T10:00+01:00"), Deadline(story));
        Assert.Equal(
            ["LastCall 05 09:00", "Overdue 05 10:00", "LeadPrompted 06 09:30", "Lapsed 06 13:00"], Ahead(story));
    }

    [Fact]
    public void A_box_of_days_keeps_the_working_days_that_are_left()
    {
        var away = Given.Active(TwoDays).And(Who.Learner, Nothing with { LeaveFrom = "2026-11-03", LeaveUntil = "2026-11-06" });
        var shorter = away.And(Who.Learner, Nothing with { Hours = "Mon-Fri 09:00-13:00" });

        Assert.Equal(Given.At("2026-11-10T17:00+01:00"), Deadline(away));
        Assert.Equal(Given.At("2026-11-04T13:00+01:00"), Deadline(shorter));
    }

    [Fact]
    public void A_pause_stops_the_box_at_once_and_going_on_starts_it_again()
    {
        var paused = Given.Active(TwoDays).And(Who.Learner, Nothing with { PauseUntil = "2026-11-08" });
        var resumed = paused.At("2026-11-03T10:00+01:00").And(Who.Learner, new Command.Resume());
        var back = resumed.And(Who.Learner, Nothing with { PauseUntil = "2026-11-08" }).And(Who.Learner, new Command.Resume());

        Assert.Equal(Given.At("2026-11-11T17:00+01:00"), Deadline(paused));
        Assert.Equal(Given.At("2026-11-05T17:00+01:00"), Deadline(resumed));
        Assert.Equal(Deadline(resumed), Deadline(back));
    }

    [Fact]
    public void A_pause_ends_by_itself()
    {
        var paused = Given.Active().And(Who.Learner, new Command.PauseForAMonth());

        Assert.Equal(new DateSpan(new DateOnly(2026, 11, 2), new DateOnly(2026, 12, 2)), paused.Desk.Standing.Preferences.Pause);
        Assert.Equal(Given.At("2026-12-04T13:00+01:00"), Deadline(paused));
        paused.At("2026-12-03T08:00+01:00").When(Who.Stranger, new Command.Tick()).ThenNothingMore();
    }

    [Fact]
    public void An_offer_stays_open_as_many_working_days()
    {
        var story = Given.Offered().And(Who.Learner, Nothing with { LeaveFrom = "2026-11-03", LeaveUntil = "2026-11-06" });

        Assert.Equal(Given.At("2026-11-10T17:00+01:00"), Assert.IsType<Stage.Offered>(story.Assignment!.Stage).ExpiresAt);
    }

    [Fact]
    public void Work_that_is_to_begin_tomorrow_begins_after_the_leave()
    {
        var accepted = Given.Offered().And(Who.Learner, new Command.Accept(1, null, Start.NextWorkingMorning));
        var story = accepted.And(Who.Learner, Nothing with { LeaveFrom = "2026-11-03", LeaveUntil = "2026-11-03" });

        var active = Assert.IsType<Stage.Active>(story.Assignment!.Stage);
        Assert.Equal((Given.At("2026-11-04T09:00+01:00"), Given.At("2026-11-05T13:00+01:00")), (active.StartsAt, active.Deadline));
    }

    [Fact]
    public void Work_that_had_not_begun_begins_as_it_was_meant_to_when_a_pause_is_ended_early()
    {
        var accepted = Given.Offered().And(Who.Learner, new Command.Accept(1, null, Start.NextWorkingMorning));
        var resumed = accepted.And(Who.Learner, new Command.PauseForAMonth()).And(Who.Learner, new Command.Resume());

        var active = Assert.IsType<Stage.Active>(resumed.Assignment!.Stage);
        Assert.Equal((Given.At("2026-11-03T09:00+01:00"), null), (active.StartsAt, active.Move));
    }

    [Fact]
    public void More_time_for_work_that_has_not_begun_is_not_lost_and_begins_with_it()
    {
        var given = Given.Offered().And(Who.Learner, new Command.Accept(1, null, Start.NextWorkingMorning)).And(Who.Lead, new Command.GrantMoreTime(1, Extra.OneDay));
        var away = given.And(Who.Learner, Nothing with { Hours = "Mon-Fri 07:00-19:00", LeaveFrom = "2026-11-03", LeaveUntil = "2026-11-03" });

        Assert.Equal((Given.At("2026-11-03T09:00+01:00"), Given.At("2026-11-05T17:00+01:00")), Span(given));
        Assert.Equal((Given.At("2026-11-04T07:00+01:00"), Given.At("2026-11-05T19:00+01:00")), Span(away));
    }

    [Fact]
    public void How_many_offers_come_moves_nothing() => Assert.IsType<Event.PreferencesChanged>(Assert.Single(
        Assert.IsType<Decision.Happened>(Given.Active().And(Who.Lead, new Command.GrantMoreTime(1, Extra.OneDay))
            .Decide(Who.Learner, Nothing with { Pace = "2" })).Events));

    [Fact]
    public void The_card_says_from_when_a_deadline_has_moved()
    {
        var away = Given.Active().And(Who.Learner, Nothing with { LeaveFrom = "2026-11-03", LeaveUntil = "2026-11-03" });
        var longer = away.And(Who.Learner, Nothing with { LeaveFrom = "2026-11-03", LeaveUntil = "2026-11-04" });

        Assert.Equal(new Move(Given.At("2026-11-03T14:00+01:00"), null), ((Stage.Active)away.Assignment!.Stage).Move);
        Assert.Equal(((Stage.Active)away.Assignment.Stage).Move, ((Stage.Active)longer.Assignment!.Stage).Move);
    }

    [Fact]
    public void A_card_on_which_no_date_changes_stays_as_it_is()
    {
        var before = Given.Overdue();
        var after = before.And(Who.Learner, Nothing with { Hours = "Mon-Fri 10:00-18:00" });

        Assert.NotEqual(Ahead(before), Ahead(after));
        Assert.Equal(before.Assignment!.Version, after.Assignment!.Version);
        Assert.Empty(after.Told);
    }

    [Fact]
    public void A_last_call_comes_again_before_an_end_on_another_day()
    {
        var called = Given.Active(TwoDays).At("2026-11-04T09:00+01:00").And(Who.Stranger, new Command.Tick());
        var away = called.And(Who.Learner, Nothing with { LeaveFrom = "2026-11-04", LeaveUntil = "2026-11-06" });

        Assert.DoesNotContain("LastCall", string.Join(' ', Ahead(called)), StringComparison.Ordinal);
        Assert.Equal("LastCall 09 09:00", Ahead(away)[0]);
    }

    [Fact]
    public void What_days_off_have_made_too_long_is_not_accepted() =>
        Given.Offered().And(Who.Learner, Nothing with { LeaveFrom = "2026-11-03", LeaveUntil = "2026-11-20" })
            .When(Who.Learner, new Command.Accept(1, null, Start.Now)).ThenRefused(new Refusal.BoxTooLong());

    [Fact]
    public void The_grace_of_what_is_overdue_is_never_cut()
    {
        var before = Given.Overdue();
        var after = before.And(Who.Learner, Nothing with { Hours = "Mon-Fri 07:00-08:00" });

        Assert.Equal(Ahead(before)[^1], Ahead(after)[^1]);
    }

    [Fact]
    public void Everything_takes_the_new_hours_from_then_on()
    {
        var story = Given.SkillsChosen().And(Who.Learner, Nothing with { Hours = "Mon-Fri 12:00-16:00", Zone = "london" })
            .And(Who.Learner, new Command.Next()).And(Who.Learner, new Command.Accept(1, null, Start.Now));

        Assert.Equal(Given.At("2026-11-02T13:00+01:00"), Assert.IsType<Stage.Active>(story.Assignment!.Stage).StartsAt);
        Assert.Equal("Europe/London", story.Desk.Standing.Preferences.Zone);
    }

    [Fact]
    public void What_is_as_the_organisation_says_is_no_preference() =>
        Given.Active().When(Who.Learner, Nothing with { Hours = "Mon-Fri 9:00-17:00", Zone = "Berlin" }).ThenNothingMore();

    [Fact]
    public void The_deputy_gets_the_work_at_once_while_the_reviewer_is_away()
    {
        var absent = World.Usual.Change(Who.Expert, expert => expert.With(Away("2026-11-02", "2026-11-06")));

        var submitted = Given.Active(absent).When(Who.Learner, new Command.Submit(1, "My work.")).Then<Event.Submitted>();

        Assert.Equal((Who.Deputy, null), (submitted.Reviewer, submitted.Former));
        Assert.Equal(Given.At("2026-11-03T17:00+01:00"), submitted.FeedbackDue);
    }

    [Fact]
    public void A_reviewer_who_leaves_with_a_review_is_not_reminded_but_the_deputy_is_called()
    {
        var left = Given.InReview().In(World.Usual.Change(Who.Expert, expert => expert.With(Away("2026-11-02", "2026-11-06"))));

        var called = left.At("2026-11-03T09:30+01:00").When(Who.Stranger, new Command.Tick()).Then<Event.DeputyCalled>();

        Assert.Equal(Who.Deputy, called.Deputy);
    }

    [Fact]
    public void Whoever_sent_it_back_and_is_away_now_hears_who_has_the_second_review()
    {
        var story = Given.SentBack().In(World.Usual.Change(Who.Expert, expert => expert.With(Away("2026-11-02", "2026-11-06"))))
            .And(Who.Learner, new Command.Submit(1, "Better work."));

        Assert.Equal(Who.Deputy, story.Assignment!.Reviewer);
        Assert.Contains(story.Told, notice => notice.To == Who.Expert);
    }

    [Fact]
    public void Whoever_takes_no_tasks_is_not_asked_for_a_pace()
    {
        var leader = Given.Nothing(World.Usual.Change(Who.Learner, person => person with { Roles = Roles.Lead }));

        var onLeave = leader.And(Who.Learner, Nothing with { Pace = "", LeaveFrom = "2026-11-04", LeaveUntil = "2026-11-06" });

        Assert.Equal((new DateSpan(Date("2026-11-04"), Date("2026-11-06")), null), (onLeave.Desk.Standing.Preferences.Leave, onLeave.Desk.Standing.Preferences.Pace));
        Refused(Nothing with { Pace = "" }, new Refusal.PaceMissing());
    }

    [Fact]
    public void What_is_over_does_not_stand_in_the_way_of_the_next_settings()
    {
        var back = Given.Active(TwoDays)
            .And(Who.Learner, Nothing with { PauseUntil = "2026-11-03", LeaveFrom = "2026-11-04", LeaveUntil = "2026-11-05" })
            .At("2026-11-06T10:00+01:00");

        back.When(Who.Learner, Nothing).ThenNothingMore();
        back.When(Who.Learner, new Command.Resume()).ThenNothingMore();
        var away = back.And(Who.Learner, Nothing with { LeaveFrom = "2026-11-09", LeaveUntil = "2026-11-09" });
        Assert.Equal(new DateSpan(Date("2026-11-09"), Date("2026-11-09")), away.Desk.Standing.Preferences.Leave);
    }

    [Fact]
    public void A_pause_that_runs_is_saved_again_as_it_is()
    {
        var paused = Given.Active().And(Who.Learner, Nothing with { PauseUntil = "2026-11-08" }).At("2026-11-04T10:00+01:00");

        paused.When(Who.Learner, Nothing with { PauseUntil = "2026-11-08" }).ThenNothingMore();
        var longer = paused.And(Who.Learner, Nothing with { PauseUntil = "2026-11-10" });
        Assert.Equal(new DateSpan(Date("2026-11-02"), Date("2026-11-10")), longer.Desk.Standing.Preferences.Pause);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" , ")]
    public void A_week_of_no_days_is_refused_and_the_usual_hours_are_said(string hours)
    {
        var partTime = Given.Active().And(Who.Learner, Nothing with { Hours = "Mon-Wed 09:00-13:00" });

        partTime.When(Who.Learner, Nothing with { Hours = hours })
            .ThenRefused(new Refusal.HoursMissing(WorkingWeek.Parse("Mon-Fri 09:00-17:00")));
    }

    [Fact]
    public void A_zone_that_the_card_showed_is_kept_by_whatever_name()
    {
        var alias = World.Usual.Change(Who.Learner, person => person with { Calendar = At.Calendar("Europe/Kiev", "Mon-Fri 09:00-17:00") });

        Given.Nothing(alias).When(Who.Learner, Nothing with { Zone = "Europe/Kiev" }).ThenNothingMore();
    }

    [Theory]
    [InlineData("Mon-Fri 17:00-09:00")]
    [InlineData("whenever")]
    public void Hours_that_are_none_are_refused(string hours) => Assert.IsType<Refusal.HoursWrong>(
        Assert.IsType<Decision.Refused>(Given.Active().When(Who.Learner, Nothing with { Hours = hours }).Decision).Why);

    [Fact]
    public void What_is_wrong_with_the_rest_is_said_and_nothing_is_disturbed()
    {
        Refused(Nothing with { Zone = "Atlantis" }, new Refusal.ZoneUnknown("Atlantis"));
        Refused(Nothing with { Pace = "3" }, new Refusal.PaceMissing());
        Refused(Nothing with { PauseUntil = "2026-11-01" }, new Refusal.DateIsOver(PreferenceDate.PauseUntil));
        Refused(Nothing with { PauseUntil = "soon" }, new Refusal.DateUnreadable(PreferenceDate.PauseUntil));
        Refused(Nothing with { PauseUntil = "2027-11-04" }, new Refusal.AwayTooLong(PreferenceDate.PauseUntil, 366));
        Refused(Nothing with { LeaveFrom = "2026-11-04" }, new Refusal.DateMissing(PreferenceDate.LeaveUntil));
        Refused(Nothing with { LeaveUntil = "2026-11-04" }, new Refusal.DateMissing(PreferenceDate.LeaveFrom));
        Refused(Nothing with { LeaveFrom = "2026-11-06", LeaveUntil = "2026-11-05" }, new Refusal.LeaveEndsBeforeItBegins());
        Refused(Nothing with { LeaveFrom = "2026-10-01", LeaveUntil = "2026-11-01" }, new Refusal.DateIsOver(PreferenceDate.LeaveUntil));
    }

    private static void Refused(Command.ChangePreferences form, Refusal why) => Given.Active().When(Who.Learner, form).ThenRefused(why);

    internal static Preferences Away(string first, string last) => Preferences.None with { Leave = new DateSpan(Date(first), Date(last)) };

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Deadline(Story story) => Assert.IsType<Stage.Active>(story.Assignment!.Stage).Deadline;

    private static (DateTimeOffset, DateTimeOffset) Span(Story story) =>
        Assert.IsType<Stage.Active>(story.Assignment!.Stage) is var active ? (active.StartsAt, active.Deadline) : default;

    private static List<string> Ahead(Story story) => Assert.IsType<Stage.Active>(story.Assignment!.Stage)
        .Ahead.Select(due => FormattableString.Invariant($"{due.What} {due.At:dd HH:mm}")).ToList();
}
