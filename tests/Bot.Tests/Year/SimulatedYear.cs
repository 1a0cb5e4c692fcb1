using MicroAssignBot.Bot.Delivery;
using MicroAssignBot.Bot.Delivery.Running;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Bot.Endpoint;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Bot.Tests.Year;

/// <summary>
/// The real decisions, the real store and the real delivery, while a clock runs through a year and people do what people do.
/// One thing happens after the other, so that a seed always gives the same year.
/// </summary>
internal sealed class SimulatedYear : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SqliteStore store;
    private readonly ServiceProvider services;
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, long Order)> plans = new();
    private readonly Dictionary<PersonId, Preferences> own = [];
    private readonly Habits habits;
    private long planned;
    private int turns;

    public SimulatedYear(int seed, int learners, string folder)
    {
        Company = new Company(learners);
        Channel = new Channel(Time, HoursOf);
        store = new SqliteStore(Path.Combine(folder, "year.db"), Synchronous.Off);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Delivery:LedgerDays", "366")]).Build();
        var collection = new ServiceCollection();
        collection.AddLogging().AddMetrics();
        collection.AddSingleton<TimeProvider>(Time).AddSingleton<IStore>(store).AddSingleton<IConnectorClient>(Channel);
        collection.AddSingleton<ICallBudget, Unlimited>();
        collection.AddSingleton<IPeople>(Company).AddSingleton<ICatalogue>(Company).AddSingleton<IConfiguration>(configuration);
        collection.AddTurns(configuration).AddDelivery(configuration);
        collection.AddSingleton(new Instance(Begin, ownsTheStore: true, new Random(seed)));
        services = collection.BuildServiceProvider();
        habits = new Habits(this, new Random(seed));
        services.GetRequiredService<DeliveryReport>().Said += Hear;
    }

    public FakeTimeProvider Time { get; } = new(Begin);

    public Company Company { get; }

    public Channel Channel { get; }

    public PersonStore People => services.GetRequiredService<PersonStore>();

    public IStore Store => store;

    /// <summary>What was said to whom, with the moment and the hours that they kept then.</summary>
    public List<Heard> Told { get; } = [];

    public DateTimeOffset Now => Time.GetUtcNow();

    public long Commands => turns;

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        store.Dispose();
    }

    public void Plan(DateTimeOffset at, Func<Task> act) => plans.Enqueue(act, (at > Now ? at : Now, planned++));

    /// <summary>Somebody does something, and what follows from it is delivered.</summary>
    public async Task<Turns.Outcome> Act(PersonId actor, PersonId owner, Command command)
    {
        var contact = new Contact(Channel.ChatWith(actor), "en-US", null);
        var turn = new Turn(actor, Company[actor], contact, $"t{++turns}");
        var outcome = await services.GetRequiredService<Desks>().Act(turn, owner, command, CancellationToken.None);
        if (actor == owner) own[owner] = outcome.Desk.Desk.Standing.Preferences;
        Assert.True(outcome.Desk.Desk.Open.Values.Count(assignment => assignment.HoldsSlot) <= 1, $"{owner} has more than one task.");
        foreach (var aftermath in turn.TakeAftermaths()) services.GetRequiredService<Aftermaths>().Start(aftermath);
        await Deliver();
        return outcome;
    }

    public async Task Run(TimeSpan length)
    {
        await store.Open(CancellationToken.None);
        habits.Begin();
        for (var end = Begin + length; Now < end; Time.Advance(Step))
        {
            while (plans.TryPeek(out _, out var next) && next.At <= Now) await plans.Dequeue()();
            await Sweep();
        }
    }

    private WorkCalendar HoursOf(PersonId person) => Company[person].With(own.GetValueOrDefault(person, Preferences.None)).Calendar;

    private async Task Sweep()
    {
        var (alarms, sweeper) = (services.GetRequiredService<DueAlarms>(), services.GetRequiredService<Sweeper>());
        for (var shard = 0; shard < Keys.Shards; shard++)
        {
            foreach (var (person, rows) in await alarms.In(shard, Now, _ => true, int.MaxValue, CancellationToken.None))
            {
                await sweeper.Look(person, rows, CancellationToken.None);
                await Deliver();
            }
        }
    }

    private async Task Deliver()
    {
        var (aftermaths, service) = (services.GetRequiredService<Aftermaths>(), services.GetRequiredService<AftermathService>());
        while (aftermaths.Waiting.TryRead(out var aftermath)) await service.Run(aftermath);
    }

    private void Hear(Notice notice)
    {
        Told.Add(new Heard(notice, Now, HoursOf(notice.To).IsWorking(Now)));
        habits.Hear(notice);
    }

    private sealed class Unlimited : ICallBudget
    {
        public double Share { get; set; } = 1;

        public bool TryTake(string conversation, string tenant, bool interactive, out TimeSpan retryAfter) => Always(out retryAfter);

        public bool TryReserve(string conversation, string tenant, bool interactive, out TimeSpan retryAfter) => Always(out retryAfter);

        private static bool Always(out TimeSpan retryAfter)
        {
            retryAfter = TimeSpan.Zero;
            return true;
        }
    }
}

/// <summary>One notice as it was recorded as sent.</summary>
internal sealed record Heard(Notice Notice, DateTimeOffset At, bool IsInWorkingHours);
