using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Bot.Endpoint;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox;
using MicroAssignBot.Bot.Outbox.Sweeping;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.PersonalData;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Bot.Retention;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>One process with turns and an engine of its own, over the store that all share.</summary>
internal sealed class Replica
{
    private readonly SimulatedWorld world;
    private readonly Parts parts;
    private readonly SweepingService sweeping;
    private readonly ShardLeases shards;
    private readonly PostCommitWorker worker;
    private Task sweep = Task.CompletedTask;

    public Replica(SimulatedWorld world, string name, Random chance)
    {
        (this.world, Name) = (world, name);
        Clock = new Clock(world.Time);
        parts = new Parts().With(world).With(this).With(Clock).With(Shutdown).With(PostCommitQueue)
            .With<TimeProvider>(world.Time).With<IStore>(new ReplicaStore(world, this, world.Store)).With(SimulatedWorld.Meters)
            .With<IConnectorClient>(new ReplicaConnector(world, this, isTurns: false)).With<ICallBudget>(Budget)
            .With<ITeamClient>(new FakeTeams()).With<IFileUploads>(new FakeUploads())
            .With(world.Store as IStoreScan ?? new MemoryStore())
            .With<IOptions<OrganisationOptions>>(Options.Create(new OrganisationOptions()))
            .With<IPeople>(world.Organisation).With<ICatalogue>(world.Organisation)
            .With<IOptions<DeliveryOptions>>(Options.Create(world.Options))
            .With<IOptions<RetentionOptions>>(Options.Create(new RetentionOptions()))
            .With<IOptions<CatalogueOptions>>(Options.Create(new CatalogueOptions()))
            .With<IOptions<BotOptions>>(Options.Create(new BotOptions()))
            .With<IOptions<TermsOptions>>(Options.Create(world.Organisation.TermsOptions))
            .With(world.Organisation.TermsOptions.ToTerms()).With(new Instance(ownsTheStore: false, chance))
            .With<IPresence>(new UnknownPresence()).With<IAppInstaller>(new ReplicaInstaller(world, this))
            .Using<IDecisionContexts, DecisionContexts>().Using<IFirstContact, GreetOnce>().Using<ICardRenderer, PlainRenderer>()
            .Using<IReach, OtherPeople>()
            .Using<IEntryDrafts, EntryDrafts>().Using<ICatalogueEditor, CatalogueEditor>();
        Health = parts.Get<DeliveryHealth>();
        parts.With(parts.Apart().With(world.Faults.Rate > 0 ? 1 : WholePage).Get<PersonStore>());
        parts.With(parts.Apart().With<IConnectorClient>(new ReplicaConnector(world, this, isTurns: true)).Get<TurnChat>());
        var dividing = parts.Apart().With(new Instance(ownsTheStore: world.SweepsOverlap, chance));
        if (world.EachIsOnlyReplica is { } isOnly)
        {
            People.IsOnlyReplica = isOnly;
            dividing.With(new PersonStore(world.Store));
        }

        shards = dividing.Get<ShardLeases>();
        parts.With(shards);
        sweeping = parts.Get<SweepingService>();
        worker = parts.Get<PostCommitWorker>();
    }

    public string Name { get; }

    public Clock Clock { get; }

    public Instance Instance => parts.Get<Instance>();

    public CommandExecutor CommandExecutor => parts.Get<CommandExecutor>();

    public PersonStore People => parts.Get<PersonStore>();

    public ArrivalDecision Arrivals => parts.Get<ArrivalDecision>();

    public InboxWriter InboxWriter => parts.Get<InboxWriter>();

    public IStore Store => parts.Get<IStore>();

    public ITurnHandler Handler => parts.Get<TurnHandler>();

    public DeliveryHealth Health { get; }

    public ReplicaBudget Budget { get; } = new();

    public PostCommitQueue PostCommitQueue { get; } = new();

    public Shutdown Shutdown { get; } = new();

    public bool IsAlive { get; set; } = true;

    /// <summary>It stalls: nothing of it runs until then.</summary>
    public DateTimeOffset FrozenUntil { get; set; }

    public bool IsFrozen => FrozenUntil > world.Now;

    /// <summary>Operations begun.</summary>
    public int Steps { get; set; }

    /// <summary>Calls among them.</summary>
    public int Calls { get; set; }

    /// <summary>Store and connector fall silent for it with this step.</summary>
    public int? SilentFrom { get; set; }

    /// <summary>That step still takes effect.</summary>
    public bool DoesLast { get; set; }

    /// <summary>Turns that are answered or followed up.</summary>
    public int Turns { get; set; }

    public bool IsIdle => Turns == 0 && PostCommitQueue.IsIdle && sweeping.Running == 0;

    public bool TakesTurns => IsAlive && !Shutdown.HasBegun;

    /// <summary>Starts what its last commits left to do.</summary>
    public void StartPostCommitWork()
    {
        while (IsAlive && PostCommitQueue.Waiting.TryRead(out var work)) _ = worker.Run(work);
    }

    /// <summary>A lead hands out a task, without the form that they fill in for it.</summary>
    public Task HandOut(PersonId lead, Command.HandOut command) => Decide(lead, lead, command, command.People);

    /// <summary>Somebody does something, without the card on which they click for it.</summary>
    public Task Decide(PersonId actor, PersonId owner, Command command, IReadOnlyList<PersonId> mentioned) =>
        Execute(new PersonCommand(owner, async (before, now) =>
        {
            var context = await parts.Get<DecisionContexts>().Create(before.State, actor, mentioned, now, CancellationToken.None);
            return Decider.Decide(before.State.Desk, command, context) is Decision.Happened happened
                ? CommandOutcome.From(before, before.State.Apply(happened.Events, context, now, null))
                : new CommandOutcome.NoChange(before, null);
        }));

    /// <summary>The lead mentions the bot in their channel.</summary>
    public Task KnowChannel() => Execute(new PersonCommand(SimulatedOrganisation.Channel, (before, now) =>
        ValueTask.FromResult(CommandOutcome.From(before, ContactUpdates.AfterContact(
            before.State, SimulatedOrganisation.ChannelContact, null, null, new ContactSignal(null, false, now, now.LogicalTime))))));

    /// <summary>The person asks that everything about them be deleted.</summary>
    public Task Erase(PersonId person) => Busy(async () =>
    {
        await parts.Get<Eraser>().Ask(person, CancellationToken.None);
        await parts.Get<ErasureService>().EraseAll(CancellationToken.None);
    });

    /// <summary>Deletes what somebody asked for, as far as it gets.</summary>
    public Task GoOnErasing() => Busy(() => parts.Get<ErasureService>().EraseAll(CancellationToken.None));

    private async Task Busy(Func<Task> act)
    {
        Turns++;
        try
        {
            await Safely(act());
        }
        finally
        {
            Turns--;
        }
    }

    private async Task Execute(PersonCommand command)
    {
        Turns++;
        try
        {
            PostCommitQueue.Start((await CommandExecutor.Execute(command, CancellationToken.None)).Work);
        }
        catch (TimeoutException)
        {
            world.Fates.Count(Fates.GivenUp);
        }
        finally
        {
            Turns--;
        }
    }

    public void StartSweep()
    {
        if (TakesTurns && sweep.IsCompleted) sweep = Safely(sweeping.Sweep(CancellationToken.None));
    }

    /// <summary>The last that a process does which is told to go.</summary>
    public void GiveBackShards() => _ = Safely(shards.GiveBack(CancellationToken.None).AsTask());

    private const int WholePage = 64;

    private static async Task Safely(Task task)
    {
        try
        {
            await task;
        }
        catch (TimeoutException)
        {
            // The store did not answer; the next sweep will see.
        }
    }
}
