namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>One run that a seed decides altogether.</summary>
internal sealed class Run
{
    private const int MostReplicas = 3;

    // So long that a turn answers without what came of it, and yet the client still waits.
    private static readonly TimeSpan AlmostTooLate = TimeSpan.FromSeconds(2.7);

    private readonly Random chance;
    private readonly SimulatedWorld world;
    private readonly SimulatedCrowd crowd;
    private readonly SimulatedRest rest;
    private readonly Stalls stalls;
    private readonly Invariants invariants;
    private readonly PeoplesTurns turns;
    private readonly int steps;

    /// <param name="steps">How long the trouble lasts.</param>
    public Run(int seed, int steps)
    {
        this.steps = steps;
        chance = new Random(seed);
        var rates = new[] { 0, 0.02, 0.1, 0.25 };
        world = new SimulatedWorld(
            chance, new SimulatedFaults(new Random(seed + 1), rates[seed % rates.Length]),
            new SimulatedOrganisation()) { SweepsOverlap = seed % 3 == 0, EachIsOnlyReplica = seed % 2 == 0 ? true : null };
        turns = new PeoplesTurns(world);
        crowd = new SimulatedCrowd(world, turns);
        stalls = new Stalls(world);
        invariants = new Invariants(world);
        rest = new SimulatedRest(world, turns, stalls, invariants);
    }

    public SimulatedWorld World => world;

    public int Happened => world.Journal.Events;

    public Invariants Invariants => invariants;

    /// <returns>What went wrong, or null.</returns>
    public string? Go()
    {
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(world.Scheduler);
        try
        {
            for (var i = 0; i < 2; i++) world.StartReplica();
            foreach (var person in world.Organisation.Everybody) _ = turns.Hello(world.Replicas[0], person);
            for (var i = 0; i < steps && world.Failure is null; i++) Step();
            if (world.Failure is null) rest.Reach();
            return world.Failure;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    private void Step()
    {
        var before = world.Now;
        switch (chance.Next(1000))
        {
            case < 45:
                crowd.ActOnce();
                break;
            case < 90 when world.Scheduler.Parked.Count < 4 || chance.Next(4) == 0:
                world.AdvanceTo(world.Now + Leap());
                break;
            case < 94 when world.Faults.Rate > 0:
                Kill();
                break;
            case < 98 when world.Faults.Rate > 0:
                if (Any(world.Replicas.Where(replica => replica.IsAlive).ToList()) is { } slow)
                    stalls.Freeze(slow, TimeSpan.FromSeconds(chance.Next(1, 200)));
                break;
            case < 100:
                Any(world.Replicas.Where(replica => replica.TakesTurns).ToList())?.Shutdown.Begin();
                break;
            case < 130 when world.Ghosts.Count > 0:
                SimulatedFaults.Land(world, world.Ghosts[chance.Next(world.Ghosts.Count)]);
                break;
            case < 136 when world.Replicas.Exists(replica => replica.Turns > 0):
                world.AdvanceTo(world.Now + AlmostTooLate);
                break;
            default:
                Release();
                break;
        }

        world.Pump();
        stalls.Thaw();
        world.Pump();
        Renew();
        invariants.CheckAfterStep(everybody: world.Now != before);
    }

    private void Release()
    {
        var parked = world.Scheduler.Parked;
        if (parked.Count == 0) world.AdvanceTo(world.Now + Leap());
        else world.Release(parked[chance.Next(parked.Count)]);
    }

    // Mostly moments, at times long enough for leases, guards and offers to run out.
    private TimeSpan Leap() => chance.Next(40) switch
    {
        0 => TimeSpan.FromHours(chance.Next(1, 30)),
        < 4 => TimeSpan.FromSeconds(chance.Next(60, 200)),
        < 20 => TimeSpan.FromSeconds(chance.Next(1, 12)),
        _ => TimeSpan.FromMilliseconds(chance.Next(1, 900)),
    };

    private void Kill()
    {
        if (Any(world.Replicas.Where(replica => replica.IsAlive).ToList()) is { } victim) world.Faults.Kill(world, victim);
    }

    // What closes goes when it is done, and there are always some who work.
    private void Renew()
    {
        foreach (var done in world.Replicas.Where(replica => replica.IsAlive && replica.Shutdown.HasBegun && replica.IsIdle).ToList())
        {
            if (world.Scheduler.Parked.All(operation => operation.Owner != done)) world.Faults.Kill(world, done);
        }

        world.Replicas.RemoveAll(replica => !replica.IsAlive);
        while (world.Replicas.Count(replica => replica.TakesTurns) < 2 && world.Replicas.Count < MostReplicas + 2) world.StartReplica();
    }

    private T? Any<T>(List<T> some) => some.Count == 0 ? default : some[chance.Next(some.Count)];
}
