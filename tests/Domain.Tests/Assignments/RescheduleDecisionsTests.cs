using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using static MicroAssignBot.Domain.Tests.Assignments.PreferenceDecisionsTests;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Monday, 2 November, ten in the morning, nine to five; something runs, and then somebody works at other times.</summary>
public class RescheduleDecisionsTests
{
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
        var given = Given.Offered().And(
            Who.Learner,
            new Command.Accept(1, null, Start.NextWorkingMorning)).And(Who.Lead, new Command.GrantMoreTime(1, ExtraTime.OneDay));
        var away = given.And(
            Who.Learner, Nothing with { Hours = "Mon-Fri 07:00-19:00", LeaveFrom = "2026-11-03", LeaveUntil = "2026-11-03" });

        Assert.Equal((Given.At("2026-11-03T09:00+01:00"), Given.At("2026-11-05T17:00+01:00")), Span(given));
        Assert.Equal((Given.At("2026-11-04T07:00+01:00"), Given.At("2026-11-05T19:00+01:00")), Span(away));
    }

    [Fact]
    public void How_many_offers_come_moves_nothing() => Assert.IsType<Event.PreferencesChanged>(Assert.Single(
        Assert.IsType<Decision.Happened>(Given.Active().And(Who.Lead, new Command.GrantMoreTime(1, ExtraTime.OneDay))
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

    private static DateTimeOffset Deadline(Story story) => Assert.IsType<Stage.Active>(story.Assignment!.Stage).Deadline;

    private static (DateTimeOffset, DateTimeOffset) Span(Story story) =>
        Assert.IsType<Stage.Active>(story.Assignment!.Stage) is var active ? (active.StartsAt, active.Deadline) : default;

    private static List<string> Ahead(Story story) => Assert.IsType<Stage.Active>(story.Assignment!.Stage)
        .Ahead.Select(due => FormattableString.Invariant($"{due.What} {due.At:dd HH:mm}")).ToList();
}
