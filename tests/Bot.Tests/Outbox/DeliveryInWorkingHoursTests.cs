using MicroAssignBot.Bot.Tests.Outbox.Simulation;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Tests.Outbox;

/// <summary>Monday, 5 January 2026, eight in the morning; people are told of things from nine to five.</summary>
public sealed class DeliveryInWorkingHoursTests : IDisposable
{
    private readonly SimulatedScene scene = new();

    [Fact]
    public void What_somebody_else_did_waits_for_the_recipients_morning_and_the_answer_does_not()
    {
        var replica = scene.Start();
        scene.UpToActive(replica);
        Work("Mon-Fri 09:00-17:00");

        scene.Act(replica, scene.Learner, scene.Learner, new Command.Submit(1, "work"), 1);
        scene.Drain();
        Assert.Equal("v3", Card().Face.State);
        Assert.Empty(Reviews());
        scene.Pass(TimeSpan.FromMinutes(59));
        Assert.Empty(Reviews());
        scene.Pass(TimeSpan.FromMinutes(1));

        Assert.Single(Reviews());
        scene.ComeToRest();
    }

    [Fact]
    public void What_could_not_be_sent_in_working_hours_waits_for_the_next_morning()
    {
        var replica = scene.Start();
        scene.UpToActive(replica);
        Work("Mon-Fri 09:00-17:00");
        scene.Act(replica, scene.Learner, scene.Learner, new Command.Submit(1, "work"), 1);
        scene.Drain();
        replica.Budget.NoRoomFor = TimeSpan.FromSeconds(5);
        scene.Pass(TimeSpan.FromHours(9.5));
        replica.Budget.NoRoomFor = null;
        scene.Pass(TimeSpan.FromMinutes(1));
        Assert.Empty(Reviews());
        scene.World.AdvanceTo(new DateTimeOffset(2026, 1, 6, 8, 59, 0, TimeSpan.Zero));
        scene.Drain();
        Assert.Empty(Reviews());
        scene.Pass(TimeSpan.FromMinutes(1));

        Assert.Single(Reviews());
        scene.ComeToRest();
    }

    [Fact]
    public void What_failed_at_the_end_of_the_day_is_not_tried_again_in_the_evening()
    {
        var replica = scene.Start();
        scene.UpToActive(replica);
        Work("Mon-Fri 09:00-17:00");
        scene.World.AdvanceTo(new DateTimeOffset(2026, 1, 5, 16, 59, 30, TimeSpan.Zero));
        scene.Act(replica, scene.Learner, scene.Learner, new Command.Submit(1, "work"), 1);
        scene.Drain(IsReview);
        var call = (Operation<CallResult>)scene.World.Scheduler.Parked.Single(IsReview);
        scene.World.Scheduler.Parked.Remove(call);
        call.Answer(new CallResult.NotDone(TimeSpan.FromMinutes(2), "429"));
        for (var minute = 0; minute < 120; minute++) scene.Pass(TimeSpan.FromMinutes(1));
        Assert.Empty(Reviews());
        scene.World.AdvanceTo(new DateTimeOffset(2026, 1, 6, 8, 59, 0, TimeSpan.Zero));
        scene.Drain();
        Assert.Empty(Reviews());
        scene.Pass(TimeSpan.FromMinutes(1));

        Assert.Single(Reviews());
        scene.ComeToRest();

        static bool IsReview(Operation next) => next.Name.StartsWith("POST", StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_nudges_than_a_day_may_have_and_the_next_the_morning_after()
    {
        scene.World.Organisation.Terms = new Terms(Pace: 0, NudgesADay: 1, GraceDaysAfterHours: 5);
        var replica = scene.Start();
        scene.UpToActive(replica);
        var other = scene.World.Organisation.Learners[1];
        foreach (var command in new[] { new Command.Greet(), SimulatedOrganisation.Choices })
        {
            scene.Act(replica, other, other, command);
            scene.Drain();
        }
        scene.Act(replica, other, other, new Command.Accept(1, null, Start.Now), 1);
        scene.Drain();
        Work("Mon-Fri 09:00-17:00");

        // Both are overdue on Monday, and half of their grace is over on Thursday.
        for (var hour = 0; hour < 75; hour++) scene.Pass(TimeSpan.FromHours(1));
        Assert.Single(Prompts());
        for (var hour = 0; hour < 24; hour++) scene.Pass(TimeSpan.FromHours(1));

        Assert.Equal(2, Prompts().Count());
        scene.ComeToRest();
    }

    public void Dispose() => scene.Dispose();

    private IEnumerable<SimulatedMessage> Prompts() =>
        scene.World.Chats.Messages.Where(
            message =>
                message.Person == scene.Lead && message.Face.State.StartsWith(nameof(NoticeKind.LeadPrompt), StringComparison.Ordinal));

    private void Work(string week) => scene.World.Organisation.Hours = new WorkCalendar(TimeZoneInfo.Utc, WorkingWeek.Parse(week));

    private SimulatedMessage Card() => Assert.Single(scene.World.Chats.Live(scene.Learner), message => message.Face.Topic.Number == 1);

    private IEnumerable<SimulatedMessage> Reviews() =>
        scene.World.Chats.Live(scene.Lead).Where(message => message.Face.Topic == new Topic(scene.Learner, 1));
}
