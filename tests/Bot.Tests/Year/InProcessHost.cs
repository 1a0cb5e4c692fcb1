using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Hosting;
using MicroAssignBot.Bot.Outbox;
using MicroAssignBot.Bot.Outbox.Sweeping;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.PersonalData;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAssignBot.Bot.Tests.Year;

/// <summary>One replica of the real host's decisions and delivery, whose clock, store and channel a test brings.</summary>
internal sealed class InProcessHost : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly YearCompany company;
    private readonly Instance instance;
    private int turns;

    /// <param name="budget">Without one the channel takes everything.</param>
    /// <param name="settings">Others than the product's own.</param>
    public InProcessHost(
        YearCompany company, IStore store, TimeProvider time, IConnectorClient channel, Instance instance, ICallBudget? budget = null,
        params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        this.company = company;
        this.instance = instance;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Retention:LedgerDays", "366"), .. settings]).Build();
        var collection = new ServiceCollection();
        collection.AddLogging().AddMetrics();
        collection.AddSingleton(time).AddSingleton(store).AddSingleton(channel).AddSingleton(budget ?? new Unlimited())
            .AddSingleton(store as IStoreScan ?? new MemoryStore());
        collection.AddCatalogue(configuration);
        collection.AddSingleton<IPeople>(company).AddSingleton<ICatalogue>(company).AddSingleton<IConfiguration>(configuration);
        collection.AddRooms(configuration);
        collection.AddSingleton(instance);
        services = collection.BuildServiceProvider();
    }

    /// <summary>Raised when something was decided on a desk, before anything that follows from it is said.</summary>
    public event Action<PersonId, Desk>? Decided;

    public PersonStore People => services.GetRequiredService<PersonStore>();

    public DeliveryReport Report => services.GetRequiredService<DeliveryReport>();

    public ShardLeases Shards => services.GetRequiredService<ShardLeases>();

    public SweepingService Sweeping => services.GetRequiredService<SweepingService>();

    public ValueTask DisposeAsync() => services.DisposeAsync();

    /// <summary>Somebody does something, and what follows from it is delivered.</summary>
    public async Task<Bot.Turns.TurnResult> Act(PersonId actor, PersonId owner, Command command)
    {
        var contact = new Contact(RecordingConnector.ChatWith(actor), "en-US", company.ZoneToldBy(actor));
        var turn = new Turn(actor, company[actor], contact, $"{instance.Name}-{++turns}")
        {
            // What is said of a task that is over is clicked on its card.
            Clicked = command is Command.ShareOutcome or Command.RateTask
                ? new Topic(owner, ((Command.OnAssignment)command).Number)
                : null,
        };
        var outcome = await services.GetRequiredService<TurnCommands>().Execute(turn, owner, command, CancellationToken.None);
        Decided?.Invoke(owner, outcome.State.Desk);
        foreach (var work in turn.TakePostCommitWork()) services.GetRequiredService<PostCommitQueue>().Start(work);
        await Deliver();
        return outcome;
    }

    /// <summary>Keeps how to write to a channel in which somebody mentioned the bot.</summary>
    public async Task<PersonId> Remember(PersonId actor, ConversationReference place)
    {
        var turn = new Turn(actor, company[actor], new Contact(RecordingConnector.ChatWith(actor), "en-US", null), null);
        var known = await services.GetRequiredService<SharedChats>().Remember(turn, place, CancellationToken.None);
        foreach (var work in turn.TakePostCommitWork()) services.GetRequiredService<PostCommitQueue>().Start(work);
        await Deliver();
        return known;
    }

    public async Task CloseTeam(PersonId team)
    {
        await services.GetRequiredService<SharedChats>().CloseTeam(team, CancellationToken.None);
        await Deliver();
    }

    /// <summary>The person asks that everything about them be deleted, and it is done at once.</summary>
    public async Task Erase(PersonId person)
    {
        await services.GetRequiredService<Eraser>().Ask(person, CancellationToken.None);
        await GoOnErasing();
    }

    /// <summary>Until nothing is left to delete now.</summary>
    public async Task GoOnErasing()
    {
        while (!await services.GetRequiredService<ErasureService>().EraseAll(CancellationToken.None)) await Deliver();
        await Deliver();
    }

    /// <summary>Looks after everybody who is due, one after the other.</summary>
    public async Task Sweep(DateTimeOffset now)
    {
        var (alarms, processor) = (services.GetRequiredService<DueAlarms>(), services.GetRequiredService<DueAlarmProcessor>());
        for (var shard = 0; shard < Keys.Shards; shard++)
        {
            foreach (var (person, rows) in await alarms.In(shard, now, _ => true, int.MaxValue, CancellationToken.None))
            {
                await processor.Process(person, rows, CancellationToken.None);
                await Deliver();
            }
        }
    }

    private async Task Deliver()
    {
        var (queue, worker) = (services.GetRequiredService<PostCommitQueue>(), services.GetRequiredService<PostCommitWorker>());
        while (queue.Waiting.TryRead(out var work)) await worker.Run(work);
    }

    private sealed class Unlimited : ICallBudget
    {
        public double Share { get; set; } = 1;

        public bool TryTake(string conversation, string tenant, bool interactive, out TimeSpan retryAfter) => Always(out retryAfter);

        public bool TryReserve(string conversation, string tenant, bool interactive, out TimeSpan retryAfter) => Always(out retryAfter);

        public TimeSpan TenantWait(string tenant, bool interactive) => TimeSpan.Zero;

        private static bool Always(out TimeSpan retryAfter)
        {
            retryAfter = TimeSpan.Zero;
            return true;
        }
    }
}
