using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Sweeping;
using MicroAssignBot.Bot.Tests.Outbox.Simulation;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Tests.Outbox.Sweeping;

public sealed class SendingPlacesTests : IDisposable
{
    private readonly SimulatedScene scene = new();

    [Fact]
    public void A_place_is_free_again_when_whoever_had_it_is_done_and_no_sooner()
    {
        var places = new SendingPlaces(Options.Create(new DeliveryOptions { Parallel = 1 }));
        using (var first = places.Ask())
        {
            Assert.True(first.TryTake());
            using (var second = places.Ask()) Assert.False(second.TryTake());
            using (var third = places.Ask()) Assert.False(third.TryTake());
        }

        using var last = places.Ask();
        Assert.True(last.TryTake());
    }

    [Fact]
    public void Who_needs_a_call_while_all_places_are_taken_is_looked_at_again_and_loses_nothing()
    {
        scene.World.Options.Parallel = 1;
        var replica = scene.Start();
        scene.UpToOffer(replica);
        foreach (var command in new[] { new Command.Greet(), SimulatedOrganisation.Choices, new Command.Next() })
        {
            scene.Act(replica, scene.SecondLearner, scene.SecondLearner, command);
            scene.Drain();
        }

        scene.World.AdvanceTo(scene.World.Now + TimeSpan.FromDays(3));
        scene.Drain(until: operation => operation.Kind is OperationKind.Call);
        foreach (var _ in Enumerable.Range(0, 3)) scene.Pass(TimeSpan.FromSeconds(1));

        Assert.All([scene.Learner, scene.SecondLearner], learner => Assert.Equal("v2", Offer(learner).Face.State));
        scene.ComeToRest();
    }

    public void Dispose() => scene.Dispose();

    private SimulatedMessage Offer(PersonId learner) =>
        Assert.Single(scene.World.Chats.Live(learner), message => message.Face.Topic == new Topic(learner, 1));
}
