using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Delivery.Simulation;

/// <summary>A world without chance, in which a test says what happens and who dies at which step.</summary>
internal sealed class Scene : IDisposable
{
    // Weeks of offers that nobody takes up would make every procedure longer, and no different.
    private static readonly Terms NoneUnasked = new(Pace: 0);

    private readonly SynchronizationContext? outer = SynchronizationContext.Current;
    private readonly PeoplesTurns turns;
    private readonly Invariants invariants;
    private readonly Rest rest;

    /// <param name="disk">The run gets a part of it that is its own; a store in memory when none is given.</param>
    public Scene(IStore? disk = null)
    {
        World = new World(new Random(7), new Faults(new Random(8), 0), new Organisation { Terms = NoneUnasked }, disk is null ? null : OwnPartitions.Of(disk));
        turns = new PeoplesTurns(World);
        invariants = new Invariants(World);
        Stalls = new Stalls(World);
        rest = new Rest(World, turns, Stalls, invariants);
        SynchronizationContext.SetSynchronizationContext(World.Scheduler);
    }

    public World World { get; }

    public Stalls Stalls { get; }

    public PersonId Learner => World.Organisation.Learners[0];

    public PersonId Lead => World.Organisation.Lead;

    public PersonId Loner => World.Organisation.Loner;

    public Replica Start() => World.StartReplica();

    public void Dispose() => SynchronizationContext.SetSynchronizationContext(outer);

    public void Hello(Replica replica, PersonId person) => _ = turns.Hello(replica, person);

    /// <summary>Somebody's command; on the live card if there is one, and typed otherwise.</summary>
    public void Act(Replica replica, PersonId actor, PersonId owner, Command command, int? card = null)
    {
        var clicked = card is { } number ? World.Chats.Live(actor).LastOrDefault(message => message.Face.Topic == new Topic(owner, number)) : null;
        _ = turns.Act(replica, turns.NewTurn(), actor, owner, command, clicked);
    }

    public void Act(Replica replica, PersonId actor, PersonId owner, Command command, Message clicked) =>
        _ = turns.Act(replica, turns.NewTurn(), actor, owner, command, clicked);

    /// <summary>Everything that was begun comes to its end, in the order in which it was begun.</summary>
    /// <param name="until">Stops early when this is true of the next operation.</param>
    public void Drain(Predicate<Operation>? until = null)
    {
        World.Pump();
        while (World.Failure is null && World.Scheduler.Parked.Find(operation => operation.Owner.FrozenUntil <= World.Now) is { } next)
        {
            if (until?.Invoke(next) == true) return;
            World.Release(next);
            World.Pump();
            invariants.CheckAfterStep(everybody: false);
        }
    }

    /// <summary>Time passes, and whoever is alive looks for due alarms.</summary>
    public void Pass(TimeSpan time)
    {
        World.AdvanceTo(World.Now + time);
        Stalls.Thaw();
        Drain();
    }

    /// <summary>Another process goes on until nothing is owed.</summary>
    public void ComeToRest()
    {
        Start();
        rest.Reach();
        if (World.Failure is { } failure) Assert.Fail(failure + Environment.NewLine + World.Story());
    }

    /// <summary>The learner has been offered a task, and everybody has written before.</summary>
    public void UpToOffer(Replica replica)
    {
        foreach (var person in World.Organisation.Everybody) Hello(replica, person);
        Drain();
        foreach (var command in new[] { new Command.Greet(), Organisation.Choices, new Command.Next() })
        {
            Act(replica, Learner, Learner, command);
            Drain();
        }
    }

    public void UpToActive(Replica replica)
    {
        UpToOffer(replica);
        Act(replica, Learner, Learner, new Command.Accept(1, null, Domain.Assignments.Start.Now), 1);
        Drain();
    }

    public void UpToReview(Replica replica)
    {
        UpToActive(replica);
        Act(replica, Learner, Learner, new Command.Submit(1, "work"), 1);
        Drain();
    }
}
