using MicroAssignBot.Bot.Tests;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.EndToEnd.Tests.Host;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

public sealed class LeavingHostTests(ITestOutputHelper output)
{
    private static readonly int Learners = Seeds.Choose(12, 30, 30);
    private const string TakenOver = "did not finish; it is taken over";
    private const string Work = "See https://contoso.example/page.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The first, some, or most of them: one with each seed, or with SWEEPS=whole all.</summary>
    public static TheoryData<int> AnswersBefore => Seeds.IsWhole ? [.. Moments] : [Moments[Seeds.First / Moments.Length % Moments.Length]];

    // Which of the tests is drawn goes by the rest of the seed, so the moment goes by what is left of it.
    private static int[] Moments => [1, Some, Learners * 2 / 3];

    private static int Some => Learners / 4;

    [DrawnTheory(0, of: 3)]
    [MemberData(nameof(AnswersBefore))]
    public async Task One_of_two_hosts_is_killed_while_all_submissions_are_in_flight_and_the_other_finishes_everything(int answersBefore)
    {
        await using var cluster = await Cluster.Open(hosts: 2, Learners, Cancellation, Patience.Short);
        await SubmitWhileOneLeaves(cluster, answersBefore, host => host.Kill());
        await cluster.Clears(Cancellation, afterDeaths: true);
    }

    [DrawnFact(1, of: 3)]
    public async Task One_of_two_hosts_is_stopped_while_all_submissions_are_in_flight_and_leaves_nothing_to_be_cleared_up()
    {
        // With waits as long as these, only what the leaving host hands over in peace can be at rest in time.
        await using var cluster = await Cluster.Open(
            hosts: 2, Learners, Cancellation, ("Delivery:Lease", "00:01:30"), ("Delivery:Guard", "00:01:30"));
        await SubmitWhileOneLeaves(cluster, answersBefore: Some, async host => Assert.Equal(0, await host.Stop(Cancellation)));
        Assert.Equal(Learners, cluster.Reviews().Count());
        cluster.Hosts[0].HasNoComplaints();
    }

    [DrawnFact(2, of: 3)]
    public async Task A_host_is_killed_within_the_call_that_shows_a_review_and_either_of_the_two_cards_takes_the_decision()
    {
        await using var cluster = await Cluster.Open(hosts: 2, learners: 1, Cancellation, Patience.Short);
        await cluster.EverybodyWorks(Cancellation);
        var (doomed, other) = (cluster.Hosts[0].Process, cluster.Hosts[1].Messages);
        var killing = Task.CompletedTask;
        cluster.Connector.Rule = request =>
        {
            if (request.Card?.HasButton("Approve") != true || killing != Task.CompletedTask) return Fate.Done;
            killing = doomed.Kill();
            return new Fate.Late(TimeSpan.FromMilliseconds(200), Fate.Done);
        };

        await cluster.Learners[0].Submit(doomed.Messages, Work, Cancellation);
        await Eventually.Is(() => cluster.Lead.With("Approve").Count() == 2, Cancellation);
        await cluster.Rests(Cancellation);

        Assert.Equal((1, 1, 1), await cluster.Store.Count(cluster.Lead.Id, NoticeKind.ReviewAsked, Cancellation));
        await cluster.Lead.Click(other, cluster.Lead.With("Approve").First(), "Approve", Cancellation, ("keep", "Well done."));
        await cluster.Learners[0].WaitForText("Well done.", Cancellation);
        await cluster.Rests(Cancellation);
        await cluster.Clears(Cancellation, afterDeaths: true);
        Assert.Empty(cluster.Lead.With("Approve"));
        cluster.Hosts[1].HasNoComplaints([TakenOver, .. Patience.WhenBusy]);
    }

    private async Task SubmitWhileOneLeaves(Cluster cluster, int answersBefore, Func<HostProcess, Task> leave)
    {
        await cluster.EverybodyWorks(Cancellation);
        var answers = 0;
        var (leaving, other) = (cluster.Hosts[0].Process, cluster.Hosts[1]);

        await Task.WhenAll(cluster.Learners.Select((learner, number) => SubmitOrTryAgain(learner, cluster.HostFor(number))));
        var lastAnswer = TimeProvider.System.GetTimestamp();
        await cluster.Rests(Cancellation);
        Figures.Print(output, $"At rest {TimeProvider.System.GetElapsedTime(lastAnswer).TotalSeconds:F1} s after the last answer.");

        Assert.Equal(Learners, (await cluster.Store.Count(cluster.Lead.Id, NoticeKind.ReviewAsked, Cancellation)).Arrived);
        await cluster.ApproveAll(Learners, _ => other.Messages, Cancellation);
        var (_, said, repeats) = await cluster.Store.Count(cluster.Lead.Id, NoticeKind.ReviewAsked, Cancellation);
        Assert.Equal(Learners, said);
        Assert.InRange(cluster.Reviews().Count(), Learners, Learners + repeats);
        other.HasNoComplaints([TakenOver, .. Patience.WhenBusy]);

        async Task SubmitOrTryAgain(TeamsUser learner, Uri host)
        {
            try
            {
                await learner.Submit(host, Work, Cancellation);
                if (Interlocked.Increment(ref answers) == answersBefore) await leave(leaving);
            }
            catch (HttpRequestException)
            {
                // Nobody answers there any more; people click again, and the load balancer knows by then.
                if (learner.With("Submit work").Any()) await learner.Submit(other.Messages, Work, Cancellation);
            }
        }
    }
}
