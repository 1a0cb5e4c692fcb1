using MicroAssignBot.Bot.Tests.Outbox.Simulation;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Outbox;

/// <summary>What goes wrong with a review before the channel is asked to take it.</summary>
public sealed class FailedPreparationTests : IDisposable
{
    private readonly SimulatedScene scene = new(eachIsOnly: false);

    [Fact]
    public void A_learners_partition_that_does_not_answer_for_a_minute_loses_no_review()
    {
        var replica = scene.Start();
        scene.UpToActive(replica);
        scene.Act(replica, scene.Learner, scene.Learner, new Command.Submit(1, "work"), 1);
        var failed = Failing();
        for (var second = 0; second < 60; second++)
        {
            scene.World.AdvanceTo(scene.World.Now + TimeSpan.FromSeconds(1));
            failed += Failing();
        }

        Assert.True(failed > 5, $"Only {failed} readings failed.");
        for (var minute = 0; minute < 10; minute++) scene.Pass(TimeSpan.FromMinutes(1));

        Assert.Empty(scene.World.Journal.Settlements.Cancelled);
        Assert.Contains(scene.World.Chats.Live(scene.Lead), card => card.Face.Topic == new Topic(scene.Learner, 1));
        scene.ComeToRest();
    }

    [Fact]
    public void What_no_process_ever_began_to_say_is_said_by_the_fourth()
    {
        var first = scene.Start();
        scene.UpToActive(first);
        scene.Act(first, scene.Learner, scene.Learner, new Command.Submit(1, "work"), 1);
        scene.Drain(until: IsTopic);
        scene.World.Faults.Kill(scene.World, first);
        for (var death = 0; death < 2; death++) DieBeforeTheCall();
        Assert.Empty(Reviews());

        scene.Start();
        for (var minute = 0; minute < 10; minute++) scene.Pass(TimeSpan.FromMinutes(1));

        Assert.Single(Reviews());
        scene.ComeToRest();
    }

    [Fact]
    public void What_ten_processes_died_over_is_given_up_and_the_chat_goes_on()
    {
        var first = scene.Start();
        scene.UpToActive(first);
        scene.Act(first, scene.Learner, scene.Learner, new Command.Submit(1, "work"), 1);
        scene.Drain(until: IsTopic);
        scene.World.Faults.Kill(scene.World, first);
        for (var death = 0; death < 9; death++) DieBeforeTheCall();
        scene.Start();
        for (var minute = 0; minute < 20; minute++) scene.Pass(TimeSpan.FromMinutes(1));

        Assert.Equal(1, scene.World.Journal.Settlements.Cancelled[Domain.Notices.CancelReason.OutcomeUnknown]);
        Assert.Empty(scene.World.Journal.Read(scene.Lead).Notices);
        scene.ComeToRest();
    }

    public void Dispose() => scene.Dispose();

    private IEnumerable<SimulatedMessage> Reviews() =>
        scene.World.Chats.Messages.Where(message => message.Person == scene.Lead && message.Face.Topic == new Topic(scene.Learner, 1));

    /// <summary>Whoever sends for the lead asks what the learner handed in.</summary>
    private bool IsTopic(Operation operation) =>
        operation.Kind is OperationKind.Read && operation.Name == $"range {Keys.Person(scene.Learner)} {Keys.LiveFrom}"
        && scene.World.Journal.Read(scene.Lead).Lease?.Token.StartsWith(operation.Owner.Instance.Name, StringComparison.Ordinal) is true;

    private void DieBeforeTheCall()
    {
        var next = scene.Start();
        for (var wait = 0; wait < 200 && !scene.World.Scheduler.Parked.Exists(IsTopic); wait++)
        {
            scene.World.AdvanceTo(scene.World.Now + TimeSpan.FromSeconds(5));
            scene.Drain(until: IsTopic);
        }

        Assert.Contains(scene.World.Scheduler.Parked, IsTopic);
        scene.World.Faults.Kill(scene.World, next);
    }

    private int Failing()
    {
        for (var count = 0; ; count++)
        {
            scene.Drain(until: IsTopic);
            if (scene.World.Scheduler.Parked.Find(IsTopic) is not { } read) return count;
            scene.World.Scheduler.Parked.Remove(read);
            ((Operation<List<Row>>)read).Fail(new TimeoutException("range"));
        }
    }
}
