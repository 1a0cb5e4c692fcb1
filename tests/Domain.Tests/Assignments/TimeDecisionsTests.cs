using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>
/// Twelve hours from Monday at ten, so until Tuesday at two. On Monday at half past ten the learner asks for two hours more.
/// </summary>
public class TimeDecisionsTests
{
    [Fact]
    public void The_lead_is_asked_and_has_a_working_day() => Assert.Equal(
        new TimeRequest(
            ExtraTime.TwoHours, "A customer called.", Who.Lead, Given.At("2026-11-02T10:30+01:00"), Given.At("2026-11-03T17:00+01:00"),
            null),
        Given.TimeAsked().Assignment!.Time);

    [Theory]
    [InlineData("2026-11-02T10:30+01:00", "2026-11-03T16:00+01:00")]
    [InlineData("2026-11-02T15:30+01:00", "2026-11-04T13:00+01:00")]
    [InlineData("2026-11-02T20:00+01:00", "2026-11-04T14:30+01:00")]
    public void What_was_left_then_and_what_is_given_run_from_the_answer(string answered, string deadline) => Assert.Equal(
        Given.At(deadline), Given.TimeAsked().At(answered).When(
            Who.Lead, new Command.GrantMoreTime(1, null)).Then<Event.TimeGiven>().Deadline);

    [Fact]
    public void The_lead_may_give_another_amount_than_was_asked_for() => Assert.Equal(
        Given.At("2026-11-04T17:00+01:00"),
        Given.TimeAsked().When(Who.Lead, new Command.GrantMoreTime(1, ExtraTime.OneDay)).Then<Event.TimeGiven>().Deadline);

    [Fact]
    public void Refused_the_box_goes_on_with_what_was_left_of_it()
    {
        var refused = Given.TimeAsked().At("2026-11-02T15:30+01:00").When(
            Who.Lead, new Command.RefuseMoreTime(1)).Then<Event.TimeRefused>();

        Assert.Equal(Given.At("2026-11-04T11:00+01:00"), refused.Deadline);
        Assert.Equal(
            ["LastCall 04 10:00", "Overdue 04 11:00"],
            refused.Ahead.Take(2).Select(due => FormattableString.Invariant($"{due.What} {due.At:dd HH:mm}")));
    }

    [Fact]
    public void While_it_waits_nothing_is_due_and_without_an_answer_it_is_given()
    {
        var asked = Given.TimeAsked();
        asked.At("2026-11-03T16:59+01:00").When(Who.Stranger, new Command.Tick()).ThenNothingMore();

        var given = asked.At("2026-11-03T17:00+01:00").When(Who.Stranger, new Command.Tick()).Then<Event.TimeGiven>();

        Assert.Equal((null, Given.At("2026-11-05T14:30+01:00")), (given.By, given.Deadline));
        Assert.Equal(TimeAnswer.Unanswered, asked.After(given).Assignment!.Time!.Answer);
    }

    [Fact]
    public void Once_for_each_assignment_and_a_second_click_is_the_same_wish()
    {
        var asked = Given.TimeAsked();
        asked.When(Who.Learner, new Command.RequestMoreTime(1, ExtraTime.TwoHours, "A customer called.")).ThenNothingMore();

        Given.TimeGiven().When(
            Who.Learner, new Command.RequestMoreTime(1, ExtraTime.TwoDays, "Again.")).ThenRefused(new Refusal.TimeAskedBefore());
    }

    [Fact]
    public void How_much_must_be_said_and_why_may_be()
    {
        Given.Active().When(Who.Learner, new Command.RequestMoreTime(1, null, "Why.")).ThenRefused(new Refusal.ExtraTimeMissing());
        Given.Active().When(
            Who.Learner, new Command.RequestMoreTime(1, ExtraTime.OneDay, new string('x', 281)))
            .ThenRefused(new Refusal.TimeReasonTooLong(281));
        Given.Active().When(Who.Learner, new Command.RequestMoreTime(1, ExtraTime.OneDay, "")).Then<Event.TimeAsked>();
    }

    [Fact]
    public void Only_the_lead_or_who_was_asked_answers()
    {
        Given.TimeAsked().When(Who.Learner, new Command.GrantMoreTime(1, null)).ThenRefused(new Refusal.NotTheLead());
        Given.TimeAsked().When(Who.Expert, new Command.RefuseMoreTime(1)).ThenRefused(new Refusal.DoesNotExist());
        Given.TimeAsked(World.Usual.Alone()).When(Who.Expert, new Command.GrantMoreTime(1, null)).Then<Event.TimeGiven>();
    }

    [Fact]
    public void Overdue_work_gets_time_from_now_and_its_reminders_anew()
    {
        var given = Given.Overdue().At("2026-11-04T12:00+01:00").When(
            Who.Lead, new Command.GrantMoreTime(1, ExtraTime.TwoHours)).Then<Event.TimeGiven>();

        Assert.Equal(Given.At("2026-11-04T14:00+01:00"), given.Deadline);
        Assert.Equal(
            ["LastCall 04 13:30", "Overdue 04 14:00", "LeadPrompted 05 11:30", "Lapsed 05 17:00"],
            given.Ahead.Select(due => FormattableString.Invariant($"{due.What} {due.At:dd HH:mm}")));
    }

    [Fact]
    public void A_day_begins_with_the_next_one_and_the_grace_is_that_of_the_task()
    {
        var days = World.Usual.Offering(World.Entry("seo-test", box: new Timebox.Days(2)) with { Expert = Who.Expert });

        var given = Given.Active(days).When(Who.Lead, new Command.GrantMoreTime(1, ExtraTime.OneDay)).Then<Event.TimeGiven>();
        var hours = Given.Active(days).When(Who.Lead, new Command.GrantMoreTime(1, ExtraTime.TwoHours)).Then<Event.TimeGiven>();

        Assert.Equal(Given.At("2026-11-05T17:00+01:00"), given.Deadline);
        Assert.Equal(Given.At("2026-11-05T11:00+01:00"), hours.Deadline);
        Assert.Equal(new Due(Milestone.Lapsed, Given.At("2026-11-09T17:00+01:00")), hours.Ahead[^1]);
    }

    [Fact]
    public void What_was_given_unasked_stands_on_the_card()
    {
        var given = Given.Active().And(Who.Lead, new Command.GrantMoreTime(1, ExtraTime.OneDay));

        Assert.Equal(new Move(Given.At("2026-11-03T14:00+01:00"), Who.Lead), ((Stage.Active)given.Assignment!.Stage).Move);
    }

    [Fact]
    public void What_is_given_after_a_refusal_stands_on_the_card_too()
    {
        var refused = Given.TimeRefused();
        var given = refused.And(Who.Lead, new Command.GrantMoreTime(1, ExtraTime.OneDay));

        Assert.Equal(new Move(((Stage.Active)refused.Assignment!.Stage).Deadline, Who.Lead), ((Stage.Active)given.Assignment!.Stage).Move);
    }

    [Fact]
    public void Handed_in_before_the_answer_the_wish_is_over_for_good()
    {
        var back = Given.TimeAsked().And(Who.Learner, new Command.Submit(1, "My work."))
            .At("2026-11-04T10:00+01:00").And(Who.Expert, new Command.SendBack(1, null, Given.Advice));

        Assert.Equal(TimeAnswer.Overtaken, back.Assignment!.Time!.Answer);
        Assert.Equal(Given.At("2026-11-04T16:00+01:00"), ((Stage.Active)back.Assignment.Stage).Deadline);
        back.When(Who.Stranger, new Command.Tick()).ThenNothingMore();
    }

    [Fact]
    public void A_learner_who_has_left_meanwhile_is_given_nothing() => Assert.IsType<Event.Lapsed>(Assert.Single(
        Assert.IsType<Decision.Happened>(Given.TimeAsked().At("2026-11-04T17:00+01:00").In(World.Usual.Without(Who.Learner))
            .Decide(Who.Stranger, new Command.Tick())).Events));
}
