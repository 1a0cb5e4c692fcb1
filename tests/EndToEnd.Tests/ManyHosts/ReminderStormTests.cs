using System.Globalization;
using MicroAssignBot.Bot.Tests;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.EndToEnd.Tests.MainPath;
using MicroAssignBot.EndToEnd.Tests.ManyHosts.Connector;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

/// <summary>
/// Three hosts over one table remind forty people, while the connector throttles, fails, lies, hangs and breaks off, and one host
/// after the other is killed and started again.
/// </summary>
public sealed class ReminderStormTests(ITestOutputHelper output)
{
    private const int Learners = 40;
    private const int Kills = 4;
    private static readonly TimeSpan BetweenKills = TimeSpan.FromSeconds(3);

    private static readonly (string Key, string Value)[] Settings =
    [
        .. Patience.Short,
        ("Delivery:BackOff", "00:00:00.2"), ("Delivery:LongestBackOff", "00:00:01"),
        ("Delivery:FirstMiss", "00:00:00.2"), ("Delivery:SecondMiss", "00:00:00.5"),
        ("Rehearsal:Enabled", "true"), ("Rehearsal:NodePath", "/nowhere/node"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_reminder_arrives_or_is_known_to_be_uncertain_and_is_repeated_only_where_nobody_could_know()
    {
        await using var office = await Office.Open(hosts: 3, Learners, Cancellation, Settings);
        await office.EverybodyWorks(Cancellation);
        var storm = new Storm(Random.Shared.Next());
        office.Connector.Rule = storm.Decide;

        // The hosts that start anew read how late it is; the first one is told.
        await office.Hosts[0].Process.Advance(Cancellation);
        var moving = office.Hosts[0].Process.AdvanceBy(TimeSpan.FromMinutes(10), Cancellation);
        for (var kill = 1; kill <= Kills; kill++)
        {
            await Task.Delay(BetweenKills, TimeProvider.System, Cancellation);
            await office.Replace(kill % office.Hosts.Count, Cancellation);
        }

        await Ended(moving);
        office.Connector.Rule = _ => Fate.Done;
        await Eventually.Is(() => AllSettled(office), Cancellation, TimeSpan.FromSeconds(60));
        await office.Rests(Cancellation);

        var (said, uncertain, repeats) = (0, 0, 0);
        foreach (var learner in office.Learners)
        {
            var reminder = Assert.Single(await Reminders(office, learner));
            Assert.True(reminder.Cancelled is null or CancelReason.OutcomeUnknown);
            (said, uncertain, repeats) = (said + (reminder.Cancelled is null ? 1 : 0), uncertain + (reminder.Cancelled is null ? 0 : 1), repeats + reminder.Repeats);
            var seen = learner.Chat.History.Count(one => one.Kind is ChatEventKind.Created && one.Message.Card?.Says("Hand in what you have") == true);
            Assert.InRange(seen, reminder.Cancelled is null ? 1 : 0, 1 + reminder.Repeats);
            Assert.Single(learner.With("Submit work"));
        }

        Assert.True(repeats <= storm.Unknown + Kills, $"{repeats} repeats, but only {storm.Unknown} outcomes were unknown.");
        Figures.Print(output, string.Create(CultureInfo.InvariantCulture,
            $"Seed {storm.Seed}: {Learners} reminders, {said} said, {uncertain} of unknown outcome, {repeats} repeats, each marked; {Kills} hosts killed; {storm}."));
        await office.Clears(Cancellation);
    }

    /// <summary>The host that was asked may have been killed before it answered; it had moved the clock by then.</summary>
    private static async Task Ended(Task moving)
    {
        try
        {
            await moving;
        }
        catch (HttpRequestException)
        {
        }
    }

    private static async Task<bool> AllSettled(Office office)
    {
        foreach (var learner in office.Learners)
        {
            if ((await office.Store.Ledger(learner.Id, Cancellation)).All(entry => entry.Arrival.Kind is not NoticeKind.LastCall || entry.Settlement is null)) return false;
        }

        return true;
    }

    private static async Task<List<(CancelReason? Cancelled, int Repeats)>> Reminders(Office office, TeamsUser learner) =>
        [.. from entry in await office.Store.Ledger(learner.Id, Cancellation)
            where entry.Arrival.Kind is NoticeKind.LastCall
            select (entry.Settlement!.Cancelled, entry.Settlement.Repeats)];

    /// <summary>What the connector does to calls, drawn by a seed.</summary>
    private sealed class Storm(int seed)
    {
        private static readonly (string Name, bool IsUnknown, Fate Fate)[] Fates =
        [
            ("429", false, new Fate.Refused(429, TimeSpan.FromSeconds(1))), ("429", false, new Fate.Refused(429, TimeSpan.FromSeconds(1))),
            ("502", true, new Fate.Refused(502)), ("504 after delivering", true, new Fate.DoneButAnswered(504)), ("404", false, new Fate.Refused(404)),
            ("reset", true, Fate.DoneUnseen), ("hang", true, new Fate.Late(TimeSpan.FromSeconds(1.7), Fate.Done)),
        ];

        private readonly Random chance = new(seed);
        private readonly Lock gate = new();
        private readonly Dictionary<string, int> drawn = [];

        public int Seed => seed;

        public int Unknown { get; private set; }

        public Fate Decide(ConnectorRequest request)
        {
            lock (gate)
            {
                if (chance.Next(2) == 0) return Fate.Done;
                var (name, isUnknown, fate) = Fates[chance.Next(Fates.Length)];
                drawn[name] = drawn.GetValueOrDefault(name) + 1;
                Unknown += isUnknown ? 1 : 0;
                return fate;
            }
        }

        public override string ToString() => string.Join(", ", drawn.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Value} × {pair.Key}"));
    }
}
