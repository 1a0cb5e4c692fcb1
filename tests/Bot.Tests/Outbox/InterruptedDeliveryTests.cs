using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Tests.Outbox.Simulation;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.Outbox;

public sealed class InterruptedDeliveryTests : IDisposable
{
    private static readonly TimeSpan GuardsAreDue = TimeSpan.FromSeconds(95);

    private readonly SimulatedScene scene = new();

    [Fact]
    public void An_answer_that_comes_after_something_newer_is_drawn_anew()
    {
        var (slow, quick) = (scene.Start(), scene.Start());
        scene.UpToActive(quick);
        scene.Act(quick, scene.Learner, scene.Learner, new Command.ShowAgain(1));
        scene.Drain(until: operation => operation.Kind is OperationKind.Call);

        // Done while another process sends, but the store's answer is on its way.
        scene.Act(slow, scene.Learner, scene.Learner, new Command.TakeHint(1, null, null), 1);
        scene.DrainOnly(
            slow,
            until: operation => operation.Kind is OperationKind.Commit && operation.Name.Contains("a.desk", StringComparison.Ordinal));
        var commit = scene.World.Scheduler.Parked.Find(operation => operation.Owner == slow)!;
        commit.Apply();
        scene.World.Scheduler.Parked.Remove(commit);

        // Everything else goes on, and something newer is shown.
        scene.Drain();
        scene.Act(quick, scene.Learner, scene.Learner, new Command.TakeHint(1, null, null));
        scene.Drain();
        commit.Complete();
        scene.Drain();
        scene.Pass(GuardsAreDue);

        Assert.Equal("v4", Card().Face.State);
        Assert.False(Card().IsAnswer);
        scene.ComeToRest();
    }

    [Fact]
    public void A_card_that_was_posted_anew_while_a_click_on_it_took_its_time_does_not_come_back_beside_the_new_one()
    {
        var (slow, quick) = (scene.Start(), scene.Start());
        scene.Act(quick, scene.Learner, scene.Learner, new Command.Greet());
        scene.Drain();
        var old = Assert.Single(scene.World.Chats.Live(scene.Learner));
        scene.Act(quick, scene.Learner, scene.Learner, new Command.ShowAgain(0));
        scene.Drain(until: operation => operation.Kind is OperationKind.Call);

        // The skills are stored while the old card is known as the live one, the task that they bring when the new one is.
        var stored = 0;
        scene.Act(slow, scene.Learner, scene.Learner, SimulatedOrganisation.Choices, old);
        scene.DrainOnly(
            slow,
            until: operation =>
                operation.Kind is OperationKind.Commit && operation.Name.Contains("a.desk", StringComparison.Ordinal) && ++stored == 2);
        scene.DrainOnly(quick, until: _ => false);
        scene.World.AdvanceTo(scene.World.Now + TimeSpan.FromSeconds(4));
        scene.Drain();
        scene.ComeToRest();

        Assert.Equal(2, stored);
        Assert.NotEqual(old, Assert.Single(scene.World.Chats.Live(scene.Learner), message => message.Face.Topic.IsWelcome));
    }

    [Fact]
    public void A_process_that_is_told_to_go_records_what_it_did_and_leaves_the_rest_to_others_at_once()
    {
        var leaving = scene.Start();
        scene.UpToActive(leaving);
        scene.Act(leaving, scene.Learner, scene.Learner, new Command.Submit(1, "work"), 1);
        scene.Drain(until: operation => operation.Kind is OperationKind.Call);
        leaving.Shutdown.Begin();
        scene.Drain();

        Assert.True(leaving.IsIdle);
        Assert.All(scene.World.Organisation.Everybody, person => Assert.Null(scene.World.Journal.Read(person).Lease));

        scene.Start();
        scene.Pass(TimeSpan.FromSeconds(2));

        Assert.Contains(scene.World.Chats.Live(scene.Lead), card => card.Face.Topic == new Topic(scene.Learner, 1));
    }

    [Fact]
    public void Who_blocks_the_bot_gets_everything_once_they_write_again()
    {
        var replica = scene.Start();
        scene.UpToActive(replica);
        scene.World.Chats.Blocked.Add(scene.Lead);
        scene.Act(replica, scene.Learner, scene.Learner, new Command.Submit(1, "work"), 1);
        scene.Drain();

        Assert.NotNull(scene.World.Journal.Read(scene.Lead).Document.Unreachable);
        Assert.Equal(1, replica.Health.Unreachable);

        scene.Hello(replica, scene.Lead);
        scene.Drain();

        Assert.Equal(0, replica.Health.Unreachable);
        Assert.Single(scene.World.Chats.Live(scene.Lead), card => card.Face.Topic == new Topic(scene.Learner, 1));
    }

    [Fact]
    public void A_commit_that_lands_after_its_guard_was_taken_over_is_still_looked_after()
    {
        var stalling = scene.Start();
        scene.UpToOffer(stalling);
        scene.Act(stalling, scene.Learner, scene.Learner, new Command.Accept(1, null, Domain.Assignments.Start.Now), 1);
        scene.Drain(
            until: operation => operation.Name.Contains("a.desk", StringComparison.Ordinal) && operation.Kind is OperationKind.Commit);
        scene.Stalls.Freeze(stalling, GuardsAreDue * 2);
        scene.Start();
        scene.Pass(GuardsAreDue);
        scene.Pass(GuardsAreDue);
        scene.ComeToRest();

        Assert.Equal("v2", Card().Face.State);
    }

    [Fact]
    public void A_holder_that_wakes_up_fenced_out_shrinks_the_card_it_had_posted()
    {
        var stalling = scene.Start();
        scene.UpToActive(stalling);
        scene.Act(stalling, scene.Learner, scene.Learner, new Command.ShowAgain(1));
        scene.Drain(until: operation => operation.Name.StartsWith("POST", StringComparison.Ordinal));
        scene.World.Scheduler.Parked.ForEach(post => post.Apply());
        scene.Stalls.Freeze(stalling, GuardsAreDue * 2);
        scene.Start();
        scene.Pass(GuardsAreDue);
        scene.Pass(GuardsAreDue);
        scene.Pass(GuardsAreDue);

        Assert.Equal(3, scene.World.Chats.Messages.Count(message => message.Person == scene.Learner && message.Face.Topic.Number == 1));
        Assert.Equal("v2", Card().Face.State);
        scene.ComeToRest();
    }

    [Fact]
    public void The_same_notice_handed_over_twice_at_once_arrives_once_beside_others()
    {
        var replica = scene.Start();
        scene.UpToOffer(replica);
        string[] ids = ["20260105.x.1.0", "20260105.x.2.0", "20260105.x.2.0", "20260105.x.3.0"];
        var handed = ids.Select(id => replica.InboxWriter.Transfer(
            1, new TransferDocument(id, new Notice(scene.Lead, Topic.Welcome(scene.Lead), NoticeKind.Changed, 0, null), null, 0),
            CancellationToken.None).AsTask()).ToList();
        scene.Drain();

        Assert.Null(scene.World.Failure);
        Assert.All(handed, one => Assert.IsType<SendOutcome.HandedOver>(one.Result));
        Assert.Equal(3, scene.World.Journal.Arrivals.From("x"));
    }

    public void Dispose() => scene.Dispose();

    private SimulatedMessage Card() =>
        Assert.Single(scene.World.Chats.Live(scene.Learner), message => message.Face.Topic == new Topic(scene.Learner, 1));
}
