using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>What procedures about a task that is up for grabs in a channel are put together from.</summary>
internal static class PostParts
{
    private static void ChannelKnown(SimulatedScene scene, Replica other)
    {
        scene.UpToHello(other);
        _ = other.KnowChannel();
        scene.Drain();
        _ = other.Decide(
            scene.Lead, scene.Lead,
            new Command.KnowChannel(SimulatedOrganisation.Channel, "Website", SimulatedOrganisation.ChannelTeam), []);
        scene.Drain();
    }

    private static void Post(SimulatedScene scene, Replica replica)
    {
        var entry = scene.World.Organisation.Current.Entries[0].Id;
        _ = replica.Decide(
            scene.Lead, scene.Lead, new Command.PostEntry(FormId.Parse("the-form"), entry, SimulatedOrganisation.Channel, 1), []);
    }

    public static void Posted(SimulatedScene scene, Replica other)
    {
        ChannelKnown(scene, other);
        Post(scene, other);
        scene.Drain();
    }

    public static void Take(SimulatedScene scene, Replica replica) =>
        _ = replica.Decide(scene.Learner, scene.Lead, new Command.TakePlace(1, SimulatedOrganisation.Channel), []);

    public static void Taken(SimulatedScene scene, Replica other)
    {
        Posted(scene, other);
        Take(scene, other);
        scene.Drain();
    }

    public static void CloseTeam(Replica replica) => _ = replica.Decide(
        SimulatedOrganisation.ChannelTeam, SimulatedOrganisation.ChannelTeam, new Command.CloseTeam(), []);
}
