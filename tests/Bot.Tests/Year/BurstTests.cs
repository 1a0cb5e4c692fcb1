using System.Diagnostics;
using System.Globalization;
using System.Text;
using MicroAssignBot.Bot.Delivery;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace MicroAssignBot.Bot.Tests.Year;

/// <summary>Nine o'clock in one zone: ten thousand people are to be reminded at once, by two replicas.</summary>
public sealed class BurstTests(ITestOutputHelper output) : IDisposable
{
    private const int People = 10_000;
    private const int TenantPerSecond = 50;
    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("burst-");
    private readonly FakeTimeProvider time = new(Begin);
    private readonly Company company = Company.InOneZone(People);

    [Fact]
    public async Task Ten_thousand_reminders_stay_within_the_tenants_limit_and_let_clicks_through()
    {
        var watch = Stopwatch.StartNew();
        using var store = new SqliteStore(Path.Combine(folder.FullName, "burst.db"), Synchronous.Off);
        await store.Open(CancellationToken.None);
        var limited = new Limited();
        var (one, other) = (Replica(store, limited, 1), Replica(store, limited, 2));
        time.SetUtcNow(await Prepare(one.Host, store));
        var (clicker, seconds, said) = (company.Learners[0], 0, new HashSet<PersonId>());
        limited.Reset();

        for (; said.Count < People - 1 && seconds < 600; seconds++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            limited.NextSecond();

            // One of them dies in the middle of it, and another takes its place.
            if (seconds == 100) (other, _) = (Replica(store, limited, 3), other);
            await one.Host.Act(clicker, clicker, new Command.ShowAgain(1));
            foreach (var replica in new[] { one, other }) await replica.Sweep();
            said.UnionWith(limited.Nudged);
        }

        output.WriteLine($"{seconds} s, {said.Count} said, {limited.Nudges} nudges, {limited.Clicks} clicks, {limited.RefusedClicks} refused, busiest {limited.Busiest}");
        Assert.Equal(People - 1, said.Count);
        Assert.Equal(People - 1, limited.Nudges);
        Assert.InRange(limited.Busiest, 1, TenantPerSecond);
        Assert.Equal(0, limited.RefusedClicks);
        Figures.Print(output, string.Create(CultureInfo.InvariantCulture,
            $"{People - 1} reminders in {seconds} s, {limited.Busiest} calls in the busiest second, {limited.Clicks} clicks answered at once; {watch.Elapsed.TotalSeconds:F0} s"));
        await one.Host.DisposeAsync();
        await other.Host.DisposeAsync();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Running Replica(IStore store, Limited limited, int seed)
    {
        var configuration = new ConfigurationBuilder().Build();
        var environment = Mock.Of<IHostEnvironment>(host => host.EnvironmentName == "Development");
        var budget = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(time)
            .AddBotFramework(configuration, environment).BuildServiceProvider().GetRequiredService<ICallBudget>();
        var instance = new Instance(Begin, ownsTheStore: false, new Random(seed));
        return new Running(new InProcessHost(company, store, time, limited.Through(budget), instance, budget));
    }

    /// <summary>One person accepts a task; the others are in just the same state.</summary>
    /// <returns>When all of them are to be reminded.</returns>
    private async Task<DateTimeOffset> Prepare(InProcessHost host, SqliteStore store)
    {
        var first = company.Learners[0];
        await host.Act(first, first, new Command.ChooseSkills([new SkillChoice(Company.Skills[0], Stand.New)]));
        await host.Act(first, first, new Command.Next());
        var accepted = await host.Act(first, first, new Command.Accept(1, null, Start.Now));
        var rows = await store.Range(Keys.Person(first), "", "~", CancellationToken.None).ToListAsync();
        var promise = (await host.People.Read(first, CancellationToken.None)).State.Document.Promise!;
        foreach (var person in company.Learners.Skip(1))
        {
            Change[] copies = [.. rows.Select(row => new Change.Insert(Of(person, row.Key), Encoding.UTF8.GetBytes(Of(person, Encoding.UTF8.GetString(row.Body.Span)))))];
            Assert.IsType<CommitResult.Committed>(await store.Commit(Keys.Person(person), copies, CancellationToken.None));
            await store.Commit(Keys.Alarms(Keys.ShardOf(person)), [new Change.Insert(Of(person, promise), Array.Empty<byte>())], CancellationToken.None);
        }

        // The one who clicks is never reminded in this test, so that every nudge is one of the burst.
        await host.Act(first, first, new Command.Submit(1, "Done."));
        return Timers.Next(accepted.Desk.Desk)!.Value;

        string Of(PersonId person, string text) => text.Replace(first.ToString(), person.ToString(), StringComparison.Ordinal);
    }

    private sealed record Running(InProcessHost Host)
    {
        public async Task Sweep()
        {
            await Host.Sweeping.Sweep(CancellationToken.None);
            while (Host.Sweeping.Running > 0) await Task.Yield();
        }
    }

    /// <summary>What the channel sees of all replicas together, second by second.</summary>
    private sealed class Limited
    {
        private readonly Lock gate = new();
        private int calls;

        public HashSet<PersonId> Nudged { get; } = [];

        public int Nudges { get; private set; }

        public int Clicks { get; private set; }

        public int RefusedClicks { get; private set; }

        public int Busiest { get; private set; }

        public void Reset()
        {
            lock (gate) (calls, Busiest, Nudges, Clicks) = (0, 0, 0, 0);
        }

        public void NextSecond()
        {
            lock (gate) calls = 0;
        }

        /// <summary>The way of one replica, which keeps to its own budget as the real client does.</summary>
        public IConnectorClient Through(ICallBudget budget)
        {
            var client = new Mock<IConnectorClient>();
            client.Setup(one => one.Send(It.IsAny<ConversationReference>(), It.IsAny<OutgoingMessage>(), It.IsAny<CallPriority>(), It.IsAny<CancellationToken>()))
                .Returns((ConversationReference to, OutgoingMessage _, CallPriority priority, CancellationToken _) => Call(to, priority, budget, creates: true));
            client.Setup(one => one.Update(It.IsAny<ConversationReference>(), It.IsAny<string>(), It.IsAny<OutgoingMessage>(), It.IsAny<CallPriority>(), It.IsAny<CancellationToken>()))
                .Returns((ConversationReference to, string _, OutgoingMessage _, CallPriority priority, CancellationToken _) => Call(to, priority, budget, creates: false));
            return client.Object;
        }

        private ValueTask<CallResult> Call(ConversationReference to, CallPriority priority, ICallBudget budget, bool creates)
        {
            var isClick = priority is CallPriority.Interactive;
            lock (gate)
            {
                if (!budget.TryTake(to.ConversationId, to.TenantId ?? "", isClick, out var wait))
                {
                    RefusedClicks += isClick ? 1 : 0;
                    return ValueTask.FromResult<CallResult>(new CallResult.NotDone(wait, "budget"));
                }

                Busiest = Math.Max(Busiest, ++calls);
                if (isClick) Clicks++;
                else if (creates)
                {
                    Nudges++;
                    Nudged.Add(PersonId.Parse(to.ConversationId["chat-".Length..]));
                }

                return ValueTask.FromResult<CallResult>(new CallResult.Done($"m{Nudges + Clicks}"));
            }
        }
    }
}
