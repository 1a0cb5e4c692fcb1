using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>
/// What time brings to work that is not handed in; accepted on Monday, 2 November 2026, at ten, nine to five, Monday to Friday.
/// </summary>
public class TimerDecisionsTests
{
    public static TheoryData<Timebox, string[]> Boxes => new()
    {
        { new Timebox.Hours(1), ["LastCall 02 10:45", "Overdue 02 11:00", "LeadPrompted 03 10:00", "Lapsed 03 17:00"] },
        { new Timebox.Hours(3), ["LastCall 02 12:15", "Overdue 02 13:00", "LeadPrompted 03 11:00", "Lapsed 03 17:00"] },
        { new Timebox.Hours(7), ["LastCall 02 16:00", "Overdue 03 09:00", "LeadPrompted 03 13:00", "Lapsed 03 17:00"] },
        { new Timebox.Hours(12), ["LastCall 03 13:00", "Overdue 03 14:00", "LeadPrompted 04 11:30", "Lapsed 04 17:00"] },
        { new Timebox.Hours(40),
            ["HalfWay 04 14:00", "LastCall 09 09:00", "Overdue 09 10:00", "LeadPrompted 10 09:30", "Lapsed 10 17:00"] },
        { new Timebox.Days(1), ["LastCall 03 09:00", "Overdue 04 09:00", "LeadPrompted 05 09:00", "Lapsed 05 17:00"] },
        { new Timebox.Days(2), ["HalfWay 03 13:30", "LastCall 04 09:00", "Overdue 05 09:00", "LeadPrompted 06 09:00", "Lapsed 06 17:00"] },
        { new Timebox.Days(5), ["HalfWay 05 09:30", "LastCall 09 09:00", "Overdue 10 09:00", "LeadPrompted 11 09:00", "Lapsed 11 17:00"] },
        { new Timebox.ByWeekday(DayOfWeek.Monday), ["Overdue 03 09:00", "LeadPrompted 04 09:00", "Lapsed 04 17:00"] },
        { new Timebox.ByWeekday(DayOfWeek.Friday),
            ["HalfWay 04 13:30", "LastCall 06 09:00", "Overdue 09 09:00", "LeadPrompted 10 09:00", "Lapsed 10 17:00"] },
    };

    [Theory]
    [MemberData(nameof(Boxes))]
    public void Each_box_has_its_reminders_its_grace_and_its_end(Timebox box, string[] ahead) => Assert.Equal(
        ahead, Active(box).Ahead.Select(due => FormattableString.Invariant($"{due.What} {due.At:dd HH:mm}")));

    [Fact]
    public void Each_comes_once_and_leaves_the_card_as_it_was()
    {
        var story = Given.Active().At("2026-11-03T13:00+01:00");
        var reminded = story.And(Who.Stranger, new Command.Tick());

        Assert.Equal(story.Assignment!.Version, reminded.Assignment!.Version);
        Assert.Equal(Milestone.LastCall, ((Stage.Active)reminded.Assignment.Stage).Reached);
        reminded.When(Who.Stranger, new Command.Tick()).ThenNothingMore();
        Assert.IsType<Decision.Happened>(reminded.Decide(Who.Learner, new Command.TakeHint(1, story.Assignment.Version, null)));
    }

    [Fact]
    public void At_the_end_of_the_grace_the_slot_is_free_and_the_task_can_come_back()
    {
        var lapsed = Given.Lapsed();

        Assert.Equal(new Stage.Closed(Outcome.Lapsed, lapsed.Now, null), lapsed.Assignment!.Stage);
        Assert.Null(lapsed.Desk.Standing.Slot);
        Assert.IsType<Decision.Happened>(lapsed.Decide(Who.Learner, new Command.Next()));
    }

    [Fact]
    public void Work_is_taken_until_then() =>
        Given.Overdue().At("2026-11-04T16:59+01:00").When(Who.Learner, new Command.Submit(1, "Late, but here.")).Then<Event.Submitted>();

    [Fact]
    public void Without_a_lead_the_reviewer_is_asked() => Assert.Equal(
        Who.Expert,
        Given.Overdue(World.Usual.Alone()).At("2026-11-04T12:00+01:00").When(
            Who.Stranger, new Command.Tick()).Then<Event.MilestoneReached>().To);

    [Fact]
    public void Work_that_was_sent_back_has_a_last_call_and_a_grace_of_its_own() => Assert.Equal(
        ["LastCall 02 15:00", "Overdue 02 16:00", "LeadPrompted 03 12:30", "Lapsed 03 17:00"],
        ((Stage.Active)Given.SentBack().Assignment!.Stage).Ahead.Select(
            due => FormattableString.Invariant($"{due.What} {due.At:dd HH:mm}")));

    private static Stage.Active Active(Timebox box) =>
        (Stage.Active)Given.Active(World.Usual.Offering(World.Entry("seo", box: box))).Assignment!.Stage;
}
