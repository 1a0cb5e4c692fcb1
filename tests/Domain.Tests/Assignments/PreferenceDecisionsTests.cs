using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Tests.Calendar;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Monday, 2 November, ten in the morning, nine to five; and then somebody says that they work at other times.</summary>
public class PreferenceDecisionsTests
{
    /// <summary>The form as it was shown, with nothing changed.</summary>
    internal static readonly Command.ChangePreferences Nothing = new("Mon-Fri 09:00-17:00", "", "1", "", "", "");

    internal static World TwoDays => World.Usual.Offering(World.Entry("seo-test", box: new Timebox.Days(2)) with { Expert = Who.Expert });

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

        Assert.Equal(
            (new DateSpan(Date("2026-11-04"), Date("2026-11-06")), null),
            (onLeave.Desk.Standing.Preferences.Leave, onLeave.Desk.Standing.Preferences.Pace));
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
        Assert.IsType<Decision.Refused>(Given.Active().When(Who.Learner, Nothing with { Hours = hours }).Decision).Refusal);

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

    [Fact]
    public void What_is_not_said_stays_as_it_is()
    {
        var all = Given.Active(TwoDays).And(
            Who.Learner, new Command.ChangePreferences("Mon-Thu 09:00-13:00", "London", "2", "2026-11-03", "2026-11-04", "2026-11-05"));

        all.When(Who.Learner, new Command.ChangePreferences(null, null, null, null, null, null)).ThenNothingMore();
        var longer = all.And(
            Who.Learner, new Command.ChangePreferences(null, null, null, null, null, "2026-11-06")).Desk.Standing.Preferences;
        Assert.Equal(all.Desk.Standing.Preferences with { Leave = new DateSpan(Date("2026-11-04"), Date("2026-11-06")) }, longer);
        all.When(
            Who.Learner,
            new Command.ChangePreferences(null, null, null, null, "", null)).ThenRefused(new Refusal.DateMissing(PreferenceDate.LeaveFrom));
    }

    [Fact]
    public void A_form_that_is_older_than_the_settings_changes_nothing()
    {
        var story = Given.Nothing();
        var seen = SettingsMark.Create(Preferences.None, story.World.People[Who.Learner].Calendar);
        var wish = Nothing with { Hours = "Mon-Thu 09:00-13:00", Seen = seen };

        var changed = story.And(Who.Learner, wish);

        changed.When(Who.Learner, wish).ThenNothingMore();
        changed.When(
            Who.Learner,
            Nothing with { LeaveFrom = "2026-11-04", LeaveUntil = "2026-11-05", Seen = seen }).ThenRefused(new Refusal.CardIsOld());
        changed.When(Who.Learner, Nothing with { Zone = "Atlantis", Seen = seen }).ThenRefused(new Refusal.CardIsOld());
    }

    [Fact]
    public void An_abbreviation_of_several_places_is_asked_about() => Refused(
        Nothing with { Zone = "IST" }, new Refusal.ZoneAmbiguous("IST", ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"]));

    [Fact]
    public void An_offset_is_kept_as_a_zone_of_its_own()
    {
        var east = Given.Nothing().And(Who.Learner, Nothing with { Zone = "utc+5:30" });

        Assert.Equal("UTC+05:30", east.Desk.Standing.Preferences.Zone);
        Assert.Equal(TimeSpan.FromHours(5.5), east.Desk.Standing.Preferences.Apply(WorkCalendar.Usual).Zone.BaseUtcOffset);
    }

    private static void Refused(Command.ChangePreferences form, Refusal why) => Given.Active().When(Who.Learner, form).ThenRefused(why);

    internal static Preferences Away(string first, string last) => Preferences.None with { Leave = new DateSpan(Date(first), Date(last)) };

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
