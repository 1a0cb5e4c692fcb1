using System.Diagnostics;
using System.Globalization;
using System.Text;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Tests.Outbox.Simulation;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace MicroAssignBot.Bot.Tests.Year;

/// <summary>
/// Nine o'clock in one zone: thousands of people are to be reminded at once, by two replicas; twenty thousand in a long sweep.
/// </summary>
public sealed class ManyRemindersAtOnceTests(ITestOutputHelper output)
{
    private const int TenantPerSecond = 50;
    private const int MostSeconds = 1_000;
    private const int SecondOfClicks = 50;
    private const int SecondOfDeath = 100;
    private const int ManyClicks = 5;

    // At the speed of the channel, enough for the clicks and the death of a replica to come amid them.
    private static readonly int People = Seeds.Choose(8_000, 20_000, 20_000);

    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Sends in one conversation, as the channel limits them.</summary>
    private static readonly (TimeSpan Length, int Most)[] Windows =
        [(TimeSpan.FromSeconds(1), 7), (TimeSpan.FromSeconds(2), 8), (TimeSpan.FromSeconds(30), 60), (TimeSpan.FromHours(1), 1800)];

    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider time = new(Begin);
    private readonly YearCompany company = YearCompany.InOneZone(People);

    [Fact]
    public async Task Thousands_of_reminders_keep_to_the_channels_limits_let_clicks_through_and_outlive_a_replica_that_dies_amid_them()
    {
        var watch = Stopwatch.StartNew();
        var store = new MemoryStore();
        var channel = new BurstChannel(time, TenantPerSecond);
        var counted = new CountingStore(store, SimulatedWorld.Meters);
        var (one, other) = (Replica(counted, channel, 1), Replica(counted, channel, 2));
        time.SetUtcNow(await Prepare(one.Host, store));
        var (clicker, impatient, doomed) = (company.Learners[0], company.Learners[1], other);
        var (seconds, answers) = (0, new List<Answer>());
        channel.Reset();
        var before = counted.Counts.Ranges;

        for (; seconds < MostSeconds && channel.Nudges.Count < People - 1; seconds++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            channel.NextSecond();
            if (seconds == SecondOfDeath)
            {
                await doomed.Die();
                other = Replica(counted, channel, 3);
            }

            if (seconds == SecondOfClicks)
            {
                // Each replica counts the calls of a conversation by itself, so one and the same clicks and sweeps here.
                var swept = await other.Host.Shards.Held(CancellationToken.None);
                impatient = company.Learners.Skip(1).First(person => swept.Contains(Keys.ShardOf(person)));
                await Pass(channel, Click(other, impatient, ManyClicks, []));
            }

            await Pass(channel, one.Sweep(), other.Sweep(), Click(one, clicker, 1, answers));
        }

        Assert.Equal(People - 1, channel.Nudges.Count);
        Assert.InRange(counted.Counts.Ranges - before, People, 6 * People);
        await WasResumed(channel, store, doomed.Line.Left);
        Assert.InRange(channel.BusiestSecond, 1, TenantPerSecond);
        Assert.All(Windows, window => Assert.InRange(channel.Busiest(window.Length), 1, window.Most));
        Assert.True(channel.Refused(impatient) > 0, "Nobody clicked so often that it was too much for their conversation.");
        Assert.Empty(await Owed(store, impatient));

        // The old message shrinks, and the card is posted below it: in the second of the click, whatever else is going on.
        Assert.Equal((0, 2 * seconds), (channel.Refused(clicker), channel.Calls(clicker)));
        // By the clock of the office: how long this machine takes for it is printed, and depends on what else it does.
        Assert.All(answers, answer => Assert.InRange(answer.Waited, TimeSpan.Zero, Soon));
        var slow = answers.Select(answer => answer.Took).Order().ElementAt(answers.Count * 95 / 100);
        Figures.Print(output, string.Create(CultureInfo.InvariantCulture,
            $"{People - 1} reminders in {seconds} s, {counted.Counts.Ranges - before} readings, "
            + $"{channel.BusiestSecond} calls in the busiest second, {doomed.Line.Left.Count} calls of unknown outcome at "
            + $"the death of a replica; {answers.Count} clicks meanwhile, "
            + $"95 of 100 within {slow.TotalMilliseconds:F0} ms; {watch.Elapsed.TotalSeconds:F0} s"));
        await one.Host.DisposeAsync();
        await other.Host.DisposeAsync();
    }

    /// <summary>
    /// Whom the dead replica was calling is reminded by another; where the call had arrived, that is a repeat, and known as one.
    /// </summary>
    private async Task WasResumed(BurstChannel channel, MemoryStore store, IReadOnlyList<(PersonId Person, bool Arrived)> left)
    {
        Assert.NotEmpty(left);
        var twice = left.Where(call => call.Arrived).Select(call => call.Person).ToHashSet();
        Assert.All(channel.Nudges, nudged => Assert.Equal(twice.Contains(nudged.Key) ? 2 : 1, nudged.Value));
        foreach (var (person, _) in left)
        {
            Assert.Empty(await Owed(store, person));
            var ended = await store.Range(Keys.Person(person), Keys.LedgerPrefix, "ledger/", CancellationToken.None)
                .Where(row => row.Key.EndsWith(".end", StringComparison.Ordinal))
                .Select(row => StateJson.Read<SettlementDocument>(row.Body))
                .ToListAsync();
            Assert.Single(ended, settlement => settlement is { Cancelled: null, Repeats: 1 });
        }

        Assert.Empty(company.Learners.Except(channel.Nudges.Keys.Append(company.Learners[0])));
    }

    private static async Task<List<string>> Owed(MemoryStore store, PersonId person) =>
        await store.Range(Keys.Person(person), Keys.NoticePrefix, "a.notice/", CancellationToken.None).Select(row => row.Key).ToListAsync();

    /// <summary>The task is wanted at the bottom of the chat again.</summary>
    private async Task Click(Running replica, PersonId person, int times, List<Answer> answers)
    {
        for (; times > 0; times--)
        {
            var (began, watch) = (time.GetTimestamp(), Stopwatch.StartNew());
            await replica.Host.Act(person, person, new Command.ShowAgain(1));
            answers.Add(new Answer(time.GetElapsedTime(began), watch.Elapsed));
        }
    }

    /// <summary>Whoever lost a race waits for this clock, which then has to move although nobody calls.</summary>
    private async Task Pass(BurstChannel channel, params Task[] doing)
    {
        var all = Task.WhenAll(doing);
        for (var calls = -1; await Task.WhenAny(all, Task.Delay(Quiet, TimeProvider.System)) != all; calls = channel.Total)
        {
            if (channel.Total == calls) time.Advance(Quiet / 10);
        }

        await all;
    }

    private Running Replica(IStore store, BurstChannel channel, int seed)
    {
        var configuration = new ConfigurationBuilder().Build();
        var environment = Mock.Of<IHostEnvironment>(host => host.EnvironmentName == "Development");
        var budget = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(time)
            .AddBotFramework(configuration, environment).BuildServiceProvider().GetRequiredService<ICallBudget>();
        var (instance, line) = (new Instance(ownsTheStore: false, new Random(seed)), new BurstChannel.Line());
        return new Running(new InProcessHost(company, store, time, channel.Through(budget, line), instance, budget), line);
    }

    /// <summary>One person accepts a task; the others are in just the same state.</summary>
    /// <returns>When all of them are to be reminded.</returns>
    private async Task<DateTimeOffset> Prepare(InProcessHost host, MemoryStore store)
    {
        var first = company.Learners[0];
        await host.Act(first, first, new Command.ChooseSkills([new SkillChoice(YearCompany.Skills[0], SelfAssessment.New)]));
        await host.Act(first, first, new Command.Next());
        var accepted = await host.Act(first, first, new Command.Accept(1, null, Start.Now));
        var rows = await store.Range(Keys.Person(first), "", "~", CancellationToken.None).ToListAsync();
        var promise = (await host.People.Read(first, CancellationToken.None)).State.Document.Promise!;
        foreach (var person in company.Learners.Skip(1))
        {
            Change[] copies = [.. rows.Select(
                row => new Change.Insert(Of(person, row.Key), Encoding.UTF8.GetBytes(Of(person, Encoding.UTF8.GetString(row.Body.Span)))))];
            Assert.IsType<CommitResult.Committed>(await store.Commit(Keys.Person(person), copies, CancellationToken.None));
            await store.Commit(
                Keys.Alarms(Keys.ShardOf(person)), [new Change.Insert(Of(person, promise), Array.Empty<byte>())], CancellationToken.None);
        }

        // The one who clicks is never reminded in this test, so that every nudge is one of the burst.
        await host.Act(first, first, new Command.Submit(1, "Done."));
        return NextTimer.Find(accepted.State.Desk)!.Value;

        string Of(PersonId person, string text) => text.Replace($"{first}", $"{person}", StringComparison.Ordinal)
            .Replace($"{company[first].Lead}", $"{company[person].Lead}", StringComparison.Ordinal);
    }

    /// <param name="Waited">By the clock of the office.</param>
    /// <param name="Took">By the clock on the wall.</param>
    private sealed record Answer(TimeSpan Waited, TimeSpan Took);

    private sealed record Running(InProcessHost Host, BurstChannel.Line Line)
    {
        public Task Sweep() => Task.Run(async () =>
        {
            await Host.Sweeping.Sweep(CancellationToken.None);
            while (Host.Sweeping.Running > 0) await Task.Delay(Glance, TimeProvider.System);
        });

        /// <summary>Amid its calls: what it was doing is never gone on with.</summary>
        public async Task Die()
        {
            Line.IsCut = true;
            await Host.Sweeping.Sweep(CancellationToken.None);
            while (Line.Left.Count < Host.Sweeping.Running) await Task.Delay(Glance, TimeProvider.System);
        }
    }
}
