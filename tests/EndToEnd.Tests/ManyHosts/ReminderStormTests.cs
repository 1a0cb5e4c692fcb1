using System.Globalization;
using MicroAssignBot.Bot.Tests;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.EndToEnd.Tests.Host;
using MicroAssignBot.EndToEnd.Tests.MainPath;
using MicroAssignBot.EndToEnd.Tests.ManyHosts.Connector;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

/// <summary>
/// Three hosts over one table remind people, of whom some hand in or take a hint meanwhile, while the connector throttles,
/// fails, lies, hangs and breaks off, and one host after the other is killed and started again.
/// </summary>
public sealed class ReminderStormTests(ITestOutputHelper output)
{
    private static readonly int Learners = Seeds.Choose(15, 40, 40);
    private static readonly int Kills = Seeds.Choose(2, 4, 4);
    private const string Reminder = "Hand in what you have";
    private static readonly TimeSpan BetweenKills = TimeSpan.FromSeconds(3);

    private static readonly (string Key, string Value)[] Settings =
    [
        .. Patience.Short,
        ("Delivery:BackOff", "00:00:00.2"), ("Delivery:LongestBackOff", "00:00:01"),
        ("Delivery:FirstNotFoundDelay", "00:00:00.2"), ("Delivery:SecondNotFoundDelay", "00:00:00.5"),
        ("Rehearsal:Enabled", "true"), ("Rehearsal:NodePath", "/nowhere/node"),

        // A host that starts when these do not work moves the clock to their next morning; in this cluster they always do.
        ("Rehearsal:LearnerObjectId", ClusterPeople.Learner(1).Id.ToString()), ("Rehearsal:LeadObjectId", ClusterPeople.Lead.Id.ToString()),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [DrawnFact(1, of: 2)]
    public async Task Every_reminder_arrives_or_is_known_to_be_uncertain_is_repeated_only_where_nobody_could_know_and_no_card_stays_old()
    {
        await using var cluster = await Cluster.Open(hosts: 3, Learners, Cancellation, Settings);
        await cluster.EverybodyWorks(Cancellation);
        var storm = new ConnectorStorm(Random.Shared.Next());
        var deaths = new Dictionary<PersonId, int>();
        cluster.Connector.Rule = storm.Decide;

        // The hosts that start anew read how late it is; the first one is told.
        await MoveToReminders(cluster);
        var moving = cluster.Hosts[0].Process.AdvanceBy(TimeSpan.FromMinutes(10), Cancellation);
        for (var kill = 1; kill <= Kills; kill++)
        {
            await Task.Delay(BetweenKills, TimeProvider.System, Cancellation);
            var acting = Act(cluster, kill);
            foreach (var person in await cluster.Replace(kill % cluster.Hosts.Count, Cancellation))
                deaths[person] = deaths.GetValueOrDefault(person) + 1;
            await acting;
        }

        await Ended(moving);
        cluster.Connector.Rule = _ => Fate.Done;
        await cluster.Eventually(person => IsSettled(cluster, person), Cancellation);
        await cluster.Rests(Cancellation);

        var reminders = await Reminded(cluster, storm, deaths);
        var (hints, handedIn) = await Shown(cluster);
        Figures.Print(output, string.Create(CultureInfo.InvariantCulture,
            $"Seed {storm.Seed}: {reminders}, each repeat marked and in a chat of unknown outcome; "
            + $"{hints} hints and {handedIn} submissions meanwhile, "
            + $"every card the newest; {Kills} hosts killed; {storm}."));
        await cluster.Clears(Cancellation, afterDeaths: true);
    }

    /// <summary>
    /// Whoever asks for this is answered when all reminders are said, for which this host would wait in vain while the others do not
    /// know yet how late it is: so nobody waits for the answer.
    /// </summary>
    private static async Task MoveToReminders(Cluster cluster)
    {
        var host = cluster.Hosts[0].Process;
        var stage = (await cluster.Store.Assignment(cluster.Learners[0].Id, 1, Cancellation)).Stage;
        var due = Assert.IsType<Stage.Active>(stage).Ahead[0].At;
        using var moved = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var ahead = TimeSpan.FromSeconds(Math.Ceiling((due - await host.Now(Cancellation)).TotalSeconds));
        var moving = host.AdvanceBy(ahead, moved.Token);
        await Eventually.Is(async () => await host.Now(Cancellation) >= due, Cancellation);
        await moved.CancelAsync();
        try
        {
            await moving;
        }
        catch (OperationCanceledException)
        {
        }
    }

    /// <summary>
    /// In each round others do something, and nobody sees the answer: what their chats show then comes from the connector alone.
    /// </summary>
    private static Task Act(Cluster cluster, int round) =>
        Task.WhenAll(cluster.Learners.Select((learner, number) => (number % 5, round) switch
    {
        (0, 1 or 3) => Click(cluster, learner, number, "Give me a hint"),
        (1, 2) or (2, 4) => Click(cluster, learner, number, "Submit work", ("work", "See https://contoso.example/page.")),
        _ => Task.CompletedTask,
    }));

    /// <summary>Whoever gets no answer from one host is sent to the next, as a load balancer would.</summary>
    private static async Task Click(
        Cluster cluster, TeamsUser learner, int number, string button, params (string Input, string Value)[] typed)
    {
        for (var attempt = 0; attempt < cluster.Hosts.Count; attempt++)
        {
            try
            {
                await learner.ClickUnseen(
                    cluster.HostFor(number + attempt), learner.With("Submit work").Single(), button, Cancellation, typed);
                return;
            }
            catch (HttpRequestException)
            {
            }
        }
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

    /// <summary>The reminder was said or given up; who handed in before it needs none.</summary>
    private static async Task<bool> IsSettled(Cluster cluster, PersonId person)
    {
        if (person == cluster.Lead.Id) return true;
        var ledger = await cluster.Store.Ledger(person, Cancellation);
        var reminders = ledger.Where(entry => entry.Arrival.Kind is NoticeKind.LastCall).ToList();
        return !reminders.Exists(entry => entry.Settlement is null) && (reminders.Count > 0 || await HasHandedIn(cluster, person));
    }

    private static async Task<bool> HasHandedIn(Cluster cluster, PersonId learner) =>
        (await cluster.Store.Assignment(learner, 1, Cancellation)).Stage is Stage.InReview;

    /// <summary>
    /// Each reminder was said once, but for repeats that are marked, in chats with a call whose outcome nobody could know; those who
    /// handed in before it was said need none any more.
    /// </summary>
    private static async Task<ReminderTally> Reminded(Cluster cluster, ConnectorStorm storm, Dictionary<PersonId, int> deaths)
    {
        var tally = new ReminderTally(0, 0, 0, 0);
        foreach (var learner in cluster.Learners)
        {
            var ledger = (
                await cluster.Store.Ledger(learner.Id, Cancellation)).Where(entry => entry.Arrival.Kind is NoticeKind.LastCall).ToList();
            var seen = learner.Chat.History.Count(one => one.Kind is ChatEventKind.Created && one.Message.Card?.Says(Reminder) == true);
            if (ledger.Count == 0 && await HasHandedIn(cluster, learner.Id))
            {
                Assert.Equal(0, seen);
                continue;
            }

            var (cancelled, repeats) = (Assert.Single(ledger).Settlement!.Cancelled, ledger[0].Settlement!.Repeats);
            Assert.True(
                cancelled is null or CancelReason.OutcomeUnknown || await HasHandedIn(cluster, learner.Id), $"{learner.Name}: {cancelled}");
            Assert.InRange(seen, cancelled is null ? 1 : 0, 1 + repeats);
            var doubts = storm.Unknown(learner.Conversation) + cluster.Connector.Abandoned(learner.Conversation)
                + Math.Max(deaths.GetValueOrDefault(learner.Id), cluster.TakeOvers(learner.Id));
            Assert.True(repeats <= doubts, $"{learner.Name}: {repeats} repeats, but only {doubts} outcomes were unknown.");
            tally = tally.With(cancelled, repeats);
        }

        return tally;
    }

    /// <summary>The one live card of each is that of what the store holds, and what was handed in has reached the lead.</summary>
    private static async Task<(int Hints, int HandedIn)> Shown(Cluster cluster)
    {
        var (hints, handedIn) = (0, 0);
        foreach (var learner in cluster.Learners)
        {
            var assignment = await cluster.Store.Assignment(learner.Id, 1, Cancellation);
            var live = await cluster.Store.LiveCard(learner.Id, assignment.Topic, Cancellation);
            var card = learner.Chat.Messages.Single(message => message.Id == live).Card!;
            var known = assignment.Task.Hints.Take(assignment.HintsTaken);
            var isWork = assignment.Stage is Stage.Active;
            Assert.Equal(isWork, card.HasButton("Submit work"));
            Assert.Equal(!isWork, card.Says("You handed this in"));
            Assert.Equal(isWork ? [live] : [], learner.With("Submit work").Select(message => message.Id));
            if (isWork) Assert.Equal(known, assignment.Task.Hints.Where(card.Says));
            (hints, handedIn) = (hints + assignment.HintsTaken, handedIn + (isWork ? 0 : 1));
        }

        Assert.Equal(handedIn, (await cluster.Store.Count(cluster.Lead.Id, NoticeKind.ReviewAsked, Cancellation)).Arrived);
        Assert.True(hints > 0 && handedIn > 0);
        return (hints, handedIn);
    }

    private sealed record ReminderTally(int Said, int Uncertain, int Needless, int Repeats)
    {
        public ReminderTally With(CancelReason? cancelled, int repeats) => new(
            Said + (cancelled is null ? 1 : 0),
            Uncertain + (cancelled is CancelReason.OutcomeUnknown ? 1 : 0),
            Needless + (cancelled is null or CancelReason.OutcomeUnknown ? 0 : 1),
            Repeats + repeats);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"{Said} reminders said, {Uncertain} of unknown outcome, "
            + $"{Needless} cancelled as what was asked for was handed in, {Repeats} repeats");
    }
}
