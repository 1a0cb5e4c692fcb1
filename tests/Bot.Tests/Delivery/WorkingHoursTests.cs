using MicroAssignBot.Bot.Tests.Delivery.Simulation;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Bot.Tests.Delivery;

/// <summary>Monday, 5 January 2026, eight in the morning; people are told of things from nine to five.</summary>
public sealed class WorkingHoursTests : IDisposable
{
    private readonly Scene scene = new();

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

    public void Dispose() => scene.Dispose();

    private void Work(string week) => scene.World.Organisation.Hours = new WorkCalendar(TimeZoneInfo.Utc, WorkingWeek.Parse(week));

    private Message Card() => Assert.Single(scene.World.Chats.Live(scene.Learner), message => message.Face.Topic.Number == 1);

    private IEnumerable<Message> Reviews() => scene.World.Chats.Live(scene.Lead).Where(message => message.Face.Topic == new Topic(scene.Learner, 1));
}
