using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class EndDecisionsTests
{
    public static TheoryData<string> Held => ["Active", "InReview", "AccessAsked", "SentBack", "SecondReview"];

    [Theory]
    [MemberData(nameof(Held))]
    public void Dropping_frees_the_slot_and_what_was_kept(string stage)
    {
        var story = Life.Reached(stage);

        var dropped = story.When(Who.Learner, new Command.Drop(1, DropReason.MissingAccess))
            .Then(new Event.Dropped(1, story.Now, DropReason.MissingAccess) { Lead = Who.Lead });

        Assert.Equal(new Stage.Closed(Outcome.Dropped, story.Now, Who.Learner), dropped.Assignment!.Stage);
        Assert.Equal((null, Work.Empty), (dropped.Desk.Standing.Slot, dropped.Desk.Standing.Draft));
        Assert.Empty(dropped.Desk.Submissions);
    }

    [Theory]
    [MemberData(nameof(Held))]
    public void Dropping_asks_why(string stage) =>
        Life.Reached(stage).When(Who.Learner, new Command.Drop(1, null)).ThenRefused(new Refusal.ReasonMissing());

    [Theory]
    [MemberData(nameof(Held))]
    [InlineData("Offered")]
    public void The_lead_takes_back_what_is_open(string stage)
    {
        var story = Life.Reached(stage);

        var withdrawn = story.When(Who.Lead, new Command.Withdraw(1)).Then(new Event.Withdrawn(1, Who.Lead, story.Now));

        Assert.Equal(new Stage.Closed(Outcome.Withdrawn, story.Now, Who.Lead), withdrawn.Assignment!.Stage);
        Assert.Null(withdrawn.Desk.Standing.Slot);
    }

    [Fact]
    public void What_waits_for_the_slot_is_taken_back_too()
    {
        var queued = Given.Offered();
        var waiting = queued with
        {
            Desk = queued.Desk with
            {
                Open = queued.Desk.Open.SetItem(1, queued.Assignment! with { Stage = new Stage.Queued(queued.Now) }),
                Standing = queued.Desk.Standing with { Queue = [1] },
            },
        };

        Assert.Empty(waiting.And(Who.Lead, new Command.Withdraw(1)).Desk.Standing.Queue);
        waiting.When(Who.Learner, new Command.Drop(1, DropReason.NoTime)).ThenRefused(new Refusal.MovedOn());
    }

    [Fact]
    public void The_past_of_a_desk_stays_small()
    {
        var story = Given.SkillsChosen();
        for (var number = 1; number <= 210; number++)
            story = story.And(Who.Learner, new Command.Next()).And(
                Who.Learner, new Command.Decline(number, DeclineReason.Other, AskAgain.WhenIAsk));

        Assert.Equal(200, story.Desk.Standing.Past.Count);
    }

    [Fact]
    public void What_was_handed_in_since_the_lead_saw_it_is_not_withdrawn()
    {
        var active = Given.Active();
        var seen = active.Assignment!.Version;
        var handedIn = active.And(Who.Learner, new Command.Submit(1, "My work."));

        handedIn.When(Who.Lead, new Command.Withdraw(1, seen)).ThenRefused(new Refusal.CardIsOld());
        handedIn.When(Who.Lead, new Command.Withdraw(1, handedIn.Assignment!.Version)).Then<Event.Withdrawn>();
        active.And(Who.Learner, new Command.TakeHint(1, null, null)).When(Who.Lead, new Command.Withdraw(1, seen)).Then<Event.Withdrawn>();
    }
}
