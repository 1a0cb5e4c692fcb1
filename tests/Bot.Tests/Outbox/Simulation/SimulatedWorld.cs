using System.Diagnostics.Metrics;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>Time, the store, the chats and the processes, all of which stand still until they are told to go on.</summary>
internal sealed class SimulatedWorld
{
    private const int TraceKept = 160;

    private readonly Queue<string> trace = new();
    private int lastReplica;

    public SimulatedWorld(Random chance, SimulatedFaults faults, SimulatedOrganisation organisation, IStore? store = null)
    {
        Chance = chance;
        Faults = faults;
        Organisation = organisation;
        Store = store ?? new MemoryStore();
        Journal = new Journal(this);
        Calls = new CallsInFlight(this);
    }

    public static IMeterFactory Meters { get; } =
        new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();

    public Random Chance { get; }

    public SimulatedFaults Faults { get; }

    public SimulatedOrganisation Organisation { get; }

    public IStore Store { get; }

    public Journal Journal { get; }

    public CallsInFlight Calls { get; }

    public SimulatedChats Chats { get; } = new();

    public Scheduler Scheduler { get; } = new();

    /// <summary>Every process sweeps every shard, as when their clocks disagree about who holds it.</summary>
    public bool SweepsOverlap { get; init; }

    /// <summary>
    /// Every process takes itself for the only one, as a replica may until it hears of another, or none does; null when each learns it
    /// from the shards.
    /// </summary>
    public bool? EachIsOnlyReplica { get; init; }

    public DeliveryOptions Options { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));

    public List<Replica> Replicas { get; } = [];

    /// <summary>Operations nobody waits for any more, which may still take effect.</summary>
    public List<Operation> Ghosts { get; } = [];

    public OperationCounts Counts { get; } = new();

    public Fates Fates { get; init; } = new();

    /// <summary>The first thing that went wrong.</summary>
    public string? Failure { get; private set; }

    public DateTimeOffset Now => Time.GetUtcNow();

    public Replica StartReplica()
    {
        var replica = new Replica(this, $"p{++lastReplica}", new Random(Chance.Next()));
        Replicas.Add(replica);
        Trace($"{replica.Name} starts");
        return replica;
    }

    public Task<T> Park<T>(Replica owner, OperationKind kind, string name, Func<T> effect) => Begin(owner, kind, name, effect).Answered;

    public Operation<T> Begin<T>(Replica owner, OperationKind kind, string name, Func<T> effect)
    {
        var operation = new Operation<T>(owner, kind, name, Now, effect);
        Counts.Count(operation);
        if (kind is OperationKind.Call) owner.Calls++;
        if (owner.IsAlive) Scheduler.Parked.Add(operation);
        return operation;
    }

    /// <summary>It comes to its end, unless its process falls silent with it.</summary>
    public void Release(Operation operation)
    {
        if (operation.Owner.SilentFrom != operation.Step)
        {
            Faults.Release(this, operation);
            return;
        }

        Trace($"{operation.Owner.Name} falls silent at {operation}, {(operation.Owner.DoesLast ? "done" : "not done")}");
        if (operation.Owner.DoesLast) operation.Apply();
        Scheduler.Parked.Remove(operation);
        Faults.Kill(this, operation.Owner);
    }

    /// <summary>Its caller has waited long enough; it may land yet.</summary>
    public void Abandon(Operation operation)
    {
        if (operation.IsAnswered || !Scheduler.Parked.Remove(operation)) return;
        Trace($"abandoned {operation}");
        if (!operation.IsApplied) Ghosts.Add(operation);
        operation.Fail(new OperationCanceledException());
    }

    /// <summary>Runs all that can run without input or output.</summary>
    public void Pump()
    {
        for (var steps = -1; steps != Scheduler.Parked.Count;)
        {
            steps = Scheduler.Parked.Count;
            Scheduler.Pump();
            foreach (var replica in Replicas.Where(replica => replica.FrozenUntil <= Now)) replica.StartPostCommitWork();
        }

        Scheduler.Pump();
    }

    /// <summary>Time passes, no further at once than to the next moment at which a call is over.</summary>
    public void AdvanceTo(DateTimeOffset target)
    {
        while (Now < target)
        {
            var moments = Ghosts.Select(ghost => ghost.Deadline)
                .Concat(Scheduler.Parked.Where(parked => parked.Kind is OperationKind.Call).Select(call => call.Deadline - Options.Dead))
                .Where(moment => moment > Now)
                .Append(target);
            var next = moments.Min();
            foreach (var ghost in Ghosts.Where(ghost => ghost.Deadline <= next).ToList()) Faults.Vanish(this, ghost);
            Time.SetUtcNow(next);
            Pump();
        }

        foreach (var replica in Replicas.Where(replica => replica.FrozenUntil <= Now)) replica.StartSweep();
        Pump();
    }

    public WorldLog<T> Log<T>(Replica owner) => new(this, owner);

    public void Trace(string line)
    {
        trace.Enqueue($"{Now:dd HH:mm:ss.fff} {line}");
    }

    public void Fail(string what)
    {
        if (Failure is null) Trace("FAILED");
        Failure ??= what;
    }

    /// <summary>What happened, the last of it only if so many lines are enough.</summary>
    public string Story(int lines = TraceKept) => string.Join(Environment.NewLine, trace.Skip(Math.Max(0, trace.Count - lines)));
}
