using MicroAssignBot.Bot.Tests.Outbox.Simulation;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Tests.Outbox;

/// <summary>How often the store is asked when nothing goes wrong, and several replicas are at work.</summary>
public sealed class StoreCallsTests(ITestOutputHelper output) : IDisposable
{
    // The lead is read, a guard is written, the row is committed, and the guard goes.
    private const int OfBoard = 4;

    private readonly SimulatedScene scene = new(eachIsOnly: false);

    [Fact]
    public void A_click_that_only_reads_asks_once()
    {
        var replica = scene.Start();
        scene.UpToOffer(replica);

        Assert.Equal(1, Count(() => scene.Act(replica, scene.Learner, scene.Learner, new Command.ShowAgain(1), 1), "a click that reads"));
    }

    [Fact]
    public void A_click_that_commits_asks_three_times_before_the_answer_and_four_times_more_for_the_leads_board()
    {
        var replica = scene.Start();
        scene.UpToOffer(replica);
        var before = scene.World.Counts.Store;
        scene.Act(replica, scene.Learner, scene.Learner, new Command.Accept(1, null, Start.Now), 1);
        scene.Drain(until: operation => operation.Kind is OperationKind.Call);

        Assert.True(Card(scene.Learner).IsAnswer);
        Assert.Equal(3, scene.World.Counts.Store - before);
        Assert.Equal(5 + OfBoard, 3 + Count(() => { }, "a click that commits, after the answer"));
    }

    [Fact]
    public void A_submission_asks_at_most_twelve_times_until_the_leads_card_is_out_and_settled()
    {
        var replica = scene.Start();
        scene.UpToActive(replica);

        Assert.InRange(
            Count(() => scene.Act(replica, scene.Learner, scene.Learner, new Command.Submit(1, "work"), 1), "a submission"), 1, 12);
        Assert.Equal("v3", Card(scene.Lead).Face.State);
    }

    [Fact]
    public void A_decision_of_the_lead_asks_at_most_fourteen_times_until_both_cards_show_it()
    {
        var replica = scene.Start();
        scene.UpToReview(replica);
        var feedback = new Feedback("keep", "change", "next", []);

        Assert.InRange(
            Count(() => scene.Act(replica, scene.Lead, scene.Learner, new Command.SendBack(1, null, feedback), 1), "a decision"), 1, 14);
        Assert.Equal("v4", Card(scene.Lead).Face.State);
        Assert.Equal("v4", Card(scene.Learner).Face.State);
    }

    [Fact]
    public void What_time_brings_to_ones_own_chat_asks_at_most_six_times_from_the_alarm_until_it_is_sent()
    {
        scene.UpToOffer(scene.Start());
        // Whom the lead's board lacks is looked up once, after their first word.
        scene.World.AdvanceTo(scene.World.Now + TimeSpan.FromMinutes(1));
        scene.Drain();

        Assert.InRange(
            Count(() => scene.World.AdvanceTo(scene.World.Now + TimeSpan.FromDays(3)), "an offer that expires"), 1, 6 + OfBoard);
        Assert.Equal("v2", Card(scene.Learner).Face.State);
    }

    public void Dispose() => scene.Dispose();

    private SimulatedMessage Card(PersonId person) =>
        Assert.Single(scene.World.Chats.Live(person), message => message.Face.Topic == new Topic(scene.Learner, 1));

    private int Count(Action begin, string what)
    {
        var (store, calls) = (scene.World.Counts.Store, scene.World.Counts.Calls);
        begin();
        scene.Drain();
        Assert.Null(scene.World.Failure);
        Figures.Print(output, $"{what}: {scene.World.Counts.Store - store} store operations, {scene.World.Counts.Calls - calls} calls");
        return scene.World.Counts.Store - store;
    }
}
