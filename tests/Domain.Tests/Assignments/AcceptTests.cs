using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class AcceptTests
{
    private static readonly Event SecondOffer = new Event.Offered(
        2, World.Entry("handed-out"), new OfferReason.NextStep(new Level(1)), Who.Lead, Given.At("2026-11-02T10:00+01:00"),
        Given.At("2026-11-04T17:00+01:00"));

    [Theory]
    [InlineData("2026-11-02T10:00+01:00", Start.Now, "2026-11-02T10:00+01:00", "2026-11-03T14:00+01:00")]
    [InlineData("2026-11-02T20:00+01:00", Start.Now, "2026-11-03T09:00+01:00", "2026-11-04T13:00+01:00")]
    [InlineData("2026-11-02T10:00+01:00", Start.NextWorkingMorning, "2026-11-03T09:00+01:00", "2026-11-04T13:00+01:00")]
    [InlineData("2026-11-06T20:00+01:00", Start.NextWorkingMorning, "2026-11-09T09:00+01:00", "2026-11-10T13:00+01:00")]
    public void The_box_runs_in_working_time_from_now_or_the_next_working_morning(string now, Start start, string starts, string deadline)
    {
        var story = Given.Offered().At(now);

        var active = story.When(Who.Learner, new Command.Accept(1, 1, start))
            .Then<Event.Accepted>();
        var desk = story.After(active).Desk;

        Assert.Equal(
            (story.Now, Given.At(starts), Given.At(deadline), TimeSpan.FromHours(12)),
            (active.At, active.StartsAt, active.Deadline, active.Box));
        Assert.Equal(
            new Stage.Active(Given.At(starts), Given.At(deadline), 1, active.Ahead, RequestedStart: active.RequestedStart),
            desk.InSlot?.Stage);
    }

    [Fact]
    public void A_second_click_from_another_device_is_the_same_wish() =>
        Given.Offered().And(Who.Learner, new Command.Accept(1, 1, Start.Now))
            .When(Who.Learner, new Command.Accept(1, 1, Start.NextWorkingMorning)).ThenNothingMore();

    [Fact]
    public void A_card_that_shows_another_task_accepts_nothing()
    {
        var world = World.Usual.Offering(World.Entry("first"), World.Entry("second"));

        Given.Offered(world).And(Who.Learner, new Command.ShowAnother(1, 1))
            .When(Who.Learner, new Command.Accept(1, 1, Start.Now)).ThenRefused(new Refusal.CardIsOld());
    }

    [Fact]
    public void The_slot_holds_one() =>
        Given.Active().After(SecondOffer).When(Who.Learner, new Command.Accept(2, 1, Start.Now)).ThenRefused(new Refusal.SlotTaken(1));

    [Fact]
    public void The_slot_is_held_while_the_work_is_in_review() =>
        Given.InReview().After(SecondOffer).When(Who.Learner, new Command.Accept(2, 1, Start.Now)).ThenRefused(new Refusal.SlotTaken(1));

    [Fact]
    public void Of_two_simultaneous_accepts_the_later_one_decides_again_and_finds_the_slot_taken()
    {
        var both = Given.Offered().After(SecondOffer);
        Assert.IsType<Decision.Happened>(both.Decide(Who.Learner, new Command.Accept(1, 1, Start.Now)));
        var lost = both.And(Who.Learner, new Command.Accept(2, 1, Start.Now));

        lost.When(Who.Learner, new Command.Accept(1, 1, Start.Now)).ThenRefused(new Refusal.SlotTaken(2));
    }

    [Fact]
    public void Work_starts_with_an_empty_field()
    {
        var left = Given.AccessAsked().And(Who.Learner, new Command.KeepDraft("Half a thought.", []));
        Assert.False(left.Desk.Standing.Draft.IsEmpty);

        Assert.True(left.And(Who.Expert, new Command.Approve(1, null, Given.Praise)).Desk.Standing.Draft.IsEmpty);
    }

    [Fact]
    public void A_day_box_ends_with_the_working_day()
    {
        var world = World.Usual.Offering(World.Entry("days", box: new Timebox.Days(3)));

        var accepted = Given.Offered(world).When(Who.Learner, new Command.Accept(1, 1, Start.Now)).Then<Event.Accepted>();

        Assert.Equal((Given.At("2026-11-05T17:00+01:00"), TimeSpan.FromHours(31)), (accepted.Deadline, accepted.Box));
    }
}
