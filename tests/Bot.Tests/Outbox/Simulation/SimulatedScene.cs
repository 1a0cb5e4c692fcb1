using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>
/// A world in which a test says what happens and who dies at which step. Nothing is left to chance but the trouble it asks for.
/// </summary>
internal sealed class SimulatedScene : IDisposable
{
    // Weeks of offers that nobody takes up would make every procedure longer, and no different.
    private static readonly Terms NoneUnasked = new(Pace: 0);

    private readonly SynchronizationContext? outer = SynchronizationContext.Current;
    private readonly PeoplesTurns turns;
    private readonly Invariants invariants;
    private readonly SimulatedRest rest;
    private readonly Trouble? trouble;

    /// <param name="store">The run gets a part of it that is its own; a store in memory when none is given.</param>
    /// <param name="play">What is played, on which it depends too what a seed brings.</param>
    /// <param name="eachIsOnly">Every process takes itself for the only one, or none does; null when the shards say so.</param>
    public SimulatedScene(IStore? store = null, Trouble? trouble = null, string play = "", bool? eachIsOnly = null)
    {
        this.trouble = trouble;
        var chance = trouble?.Drawn(play) ?? 7;
        World = new SimulatedWorld(
            new Random(chance), new SimulatedFaults(new Random(unchecked(chance + 1)), 0),
            new SimulatedOrganisation { Terms = NoneUnasked }, store is null ? null : OwnPartitions.Create(store))
        {
            Fates = trouble?.Fates ?? new Fates(),
            EachIsOnlyReplica = eachIsOnly,
        };
        turns = new PeoplesTurns(World);
        invariants = new Invariants(World);
        Stalls = new Stalls(World);
        rest = new SimulatedRest(World, turns, Stalls, invariants);
        SynchronizationContext.SetSynchronizationContext(World.Scheduler);
    }

    public SimulatedWorld World { get; }

    /// <summary>By which a run that failed can be told and run again.</summary>
    public string Title { get; init; } = "";

    public Stalls Stalls { get; }

    public PersonId Learner => World.Organisation.Learners[0];

    public PersonId SecondLearner => World.Organisation.Learners[1];

    public PersonId Lead => World.Organisation.Lead;

    public PersonId Loner => World.Organisation.Loner;

    public Replica Start() => World.StartReplica();

    /// <summary>From here on, until it comes to rest.</summary>
    public void LetTroubleBegin() => World.Faults.Rate = trouble?.Rate ?? 0;

    /// <summary>Perhaps something takes effect that nobody waits for any more.</summary>
    public void LandOne()
    {
        if (World.Ghosts.Count > 0 && World.Chance.Next(2) == 0)
            SimulatedFaults.Land(World, World.Ghosts[World.Chance.Next(World.Ghosts.Count)]);
    }

    public void Dispose() => SynchronizationContext.SetSynchronizationContext(outer);

    public void Hello(Replica replica, PersonId person) => _ = turns.Hello(replica, person);

    /// <summary>Somebody's command; on the live card if there is one, and typed otherwise.</summary>
    public void Act(Replica replica, PersonId actor, PersonId owner, Command command, int? card = null)
    {
        var clicked = card is { } number
            ? World.Chats.Live(actor).LastOrDefault(message => message.Face.Topic == new Topic(owner, number))
            : null;
        _ = turns.Act(replica, turns.NewTurn(), actor, owner, command, clicked);
    }

    public void Act(Replica replica, PersonId actor, PersonId owner, Command command, SimulatedMessage clicked) =>
        _ = turns.Act(replica, turns.NewTurn(), actor, owner, command, clicked);

    /// <summary>The lead hands out a task to the learners.</summary>
    public void HandOut(Replica replica, string form) => _ = replica.HandOut(Lead, World.Organisation.HandOut(form, isUrgent: false));

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

    /// <summary>One process alone goes on, until this is true of its next operation.</summary>
    public void DrainOnly(Replica replica, Predicate<Operation> until)
    {
        World.Pump();
        while (World.Scheduler.Parked.Find(operation => operation.Owner == replica) is { } next && !until(next))
        {
            World.Release(next);
            World.Pump();
        }
    }

    /// <summary>Time passes, and whoever is alive looks for due alarms.</summary>
    public void Pass(TimeSpan time)
    {
        World.AdvanceTo(World.Now + time);
        Stalls.Thaw();
        invariants.CheckAfterStep(everybody: true);
        Drain();
    }

    /// <summary>Another process goes on until nothing is owed.</summary>
    public void ComeToRest()
    {
        Start();
        rest.Reach();
        if (World.Failure is { } failure) Assert.Fail($"{Title}: {failure}{Environment.NewLine}{World.Story()}");
    }

    /// <summary>Everybody has written.</summary>
    public void UpToHello(Replica replica)
    {
        foreach (var person in World.Organisation.Everybody) Hello(replica, person);
        Drain();
    }

    /// <summary>The learner has been offered a task, and everybody has written before.</summary>
    public void UpToOffer(Replica replica)
    {
        UpToHello(replica);
        Offer(replica, Learner);
    }

    public void UpToActive(Replica replica)
    {
        UpToOffer(replica);
        Accept(replica, Learner);
    }

    public void UpToTwoActive(Replica replica)
    {
        UpToActive(replica);
        Offer(replica, SecondLearner);
        Accept(replica, SecondLearner);
    }

    public void UpToReview(Replica replica)
    {
        UpToActive(replica);
        Act(replica, Learner, Learner, new Command.Submit(1, "work"), 1);
        Drain();
    }

    // Who chooses skills gets the first task with it.
    private void Offer(Replica replica, PersonId learner)
    {
        foreach (var command in new[] { new Command.Greet(), SimulatedOrganisation.Choices })
        {
            Act(replica, learner, learner, command);
            Drain();
        }
    }

    private void Accept(Replica replica, PersonId learner)
    {
        Act(replica, learner, learner, new Command.Accept(1, null, Domain.Assignments.Start.Now), 1);
        Drain();
    }
}
