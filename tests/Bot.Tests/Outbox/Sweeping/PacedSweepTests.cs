using MicroAssignBot.Bot.Tests.Outbox.Simulation;

namespace MicroAssignBot.Bot.Tests.Outbox.Sweeping;

/// <summary>More is due than the channel allows.</summary>
public sealed class PacedSweepTests : IDisposable
{
    private readonly SimulatedScene scene = new();

    [Fact]
    public void Without_room_for_a_call_nothing_is_written_and_with_room_again_it_is_sent()
    {
        var replica = scene.Start();
        scene.UpToOffer(replica);
        // Whom the lead's board lacks is looked up once, after their first word.
        scene.Pass(TimeSpan.FromMinutes(1));
        replica.Budget.NoRoomFor = TimeSpan.FromSeconds(2);
        var (commits, calls) = (scene.World.Counts.Commits, scene.World.Counts.Calls);

        scene.Pass(TimeSpan.FromDays(3));
        Assert.Equal((commits, calls), (scene.World.Counts.Commits, scene.World.Counts.Calls));
        replica.Budget.NoRoomFor = null;
        scene.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(calls, scene.World.Counts.Calls);
        scene.Pass(TimeSpan.FromSeconds(1));

        Assert.Equal(calls + 1, scene.World.Counts.Calls);
        Assert.Equal("v2", Assert.Single(scene.World.Chats.Live(scene.Learner), message => message.Face.Topic.Number == 1).Face.State);
        scene.ComeToRest();
    }

    public void Dispose() => scene.Dispose();
}
