using MicroAssignBot.Bot.Delivery;
using MicroAssignBot.Bot.Delivery.Rules;
using MicroAssignBot.Bot.Delivery.Running;
using MicroAssignBot.Bot.Delivery.Sending;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Tests.Delivery.Simulation;

/// <summary>One process with an engine of its own, over the store that all share.</summary>
internal sealed class Replica
{
    private readonly Func<CancellationToken, Task> sweepOnce;
    private readonly Func<int> sweeping;
    private readonly Func<Aftermath, Task> workOff;
    private Task sweep = Task.CompletedTask;

    public Replica(World world, string name, Random chance)
    {
        Name = name;
        var options = Options.Create(world.Options);
        IStore store = new ReplicaStore(world, this, world.Disk);
        Clock = new Clock(world.Time);
        var instance = new Instance(world.Now, ownsTheStore: false, chance);
        var pause = new SendingPause();
        Health = new DeliveryHealth(pause);
        People = new PersonStore(store, Health, world.Faults.Rate > 0 ? 1 : 64);
        var gates = new Gates();
        var races = new Races(Clock, instance, options);
        var leasing = new Leasing(options, instance);
        var alarms = new Alarms(store, Clock, instance, options);
        var report = new DeliveryReport(World.Meters, Health, world.Log<DeliveryReport>(this));
        Commands = new Commands(People, alarms, leasing, gates, Clock, Closing, races, options);
        Receiver = new Receiver(People, Commands, world.Organisation, Aftermaths, gates, Clock, instance, options, world.Log<Receiver>(this));
        var recorder = new Recorder(People, leasing, Commands, Aftermaths, gates, Clock, Closing, races, report, options);
        var chat = new Chat(new ReplicaConnector(world, this), pause, Clock, instance, options, world.Log<Chat>(this));
        var sender = new Sender(new TopicReader(store, People), People, world.Organisation, new PlainPainter(), chat, Clock, instance, options, world.Log<Sender>(this));
        var ledger = new Ledger(store, Clock, options);
        var deliverer = new Deliverer(sender, Receiver, recorder, leasing, alarms, ledger, Clock, Closing, report, options);
        var sweeper = new Sweeper(
            People, world.Organisation, leasing, deliverer, gates, Budget, new SendingPlaces(options), Clock, Closing, options, world.Log<Sweeper>(this));
        var shards = new ShardLeases(store, new Instance(world.Now, ownsTheStore: world.SweepsOverlap, chance), Budget, Clock, options, world.Log<ShardLeases>(this));
        var service = new SweepingService(shards, new DueAlarms(store), sweeper, Clock, Closing, options, world.Log<SweepingService>(this));
        sweepOnce = service.Sweep;
        sweeping = () => service.Running;
        workOff = new AftermathService(Aftermaths, deliverer, Closing, world.Log<AftermathService>(this)).Run;
    }

    public string Name { get; }

    public Clock Clock { get; }

    public Commands Commands { get; }

    public PersonStore People { get; }

    public Receiver Receiver { get; }

    public DeliveryHealth Health { get; }

    public ReplicaBudget Budget { get; } = new();

    public Aftermaths Aftermaths { get; } = new();

    public Closing Closing { get; } = new();

    public bool IsAlive { get; set; } = true;

    /// <summary>It stalls: nothing of it runs until then.</summary>
    public DateTimeOffset FrozenUntil { get; set; }

    /// <summary>Operations begun.</summary>
    public int Steps { get; set; }

    /// <summary>Store and connector fall silent for it with this step.</summary>
    public int? SilentFrom { get; set; }

    /// <summary>That step still takes effect.</summary>
    public bool DoesLast { get; set; }

    public bool IsIdle => Aftermaths.IsIdle && sweeping() == 0;

    public bool TakesTurns => IsAlive && !Closing.IsClosing;

    /// <summary>Starts what its last commits left to do.</summary>
    public void StartAftermaths()
    {
        while (IsAlive && Aftermaths.Waiting.TryRead(out var aftermath)) _ = workOff(aftermath);
    }

    public void StartSweep()
    {
        if (TakesTurns && sweep.IsCompleted) sweep = SweepSafely();
    }

    private async Task SweepSafely()
    {
        try
        {
            await sweepOnce(CancellationToken.None);
        }
        catch (TimeoutException)
        {
            // The store did not answer; the next sweep will see.
        }
    }
}
