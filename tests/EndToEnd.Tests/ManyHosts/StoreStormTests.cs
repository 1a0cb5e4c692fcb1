using System.Globalization;
using System.Net;
using MicroAssignBot.Bot.Tests;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.EndToEnd.Tests.ManyHosts.Store;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

public sealed class StoreStormTests(ITestOutputHelper output)
{
    private static readonly int Learners = Seeds.Choose(12, 30, 30);
    private const int MostClicks = 10;

    // Teams asks for an answer within three seconds; the rest is left to a machine that has more to do than this test.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(8);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [DrawnFact(0, of: 2)]
    public async Task A_store_that_loses_answers_refuses_and_writes_late_loses_nothing_and_has_nothing_said_twice_unmarked()
    {
        await using var cluster = await Cluster.Open(hosts: 2, Learners, Cancellation, Patience.Short);
        await cluster.EverybodyWorks(Cancellation);
        var seed = Random.Shared.Next();
        var storm = new Storm(seed);
        foreach (var host in cluster.Hosts) host.Gate.Rule = storm.Decide;
        var before = cluster.Tally;

        var clicks = await Task.WhenAll(cluster.Learners.Select((learner, number) => SubmitUntilDone(learner, cluster.HostFor(number))));
        foreach (var host in cluster.Hosts) host.Gate.Rule = _ => Fate.Done;
        await cluster.Rests(Cancellation);

        var costs = cluster.Tally - before;
        Figures.Print(output, string.Create(CultureInfo.InvariantCulture, $"Seed {seed}: {clicks.Sum()} clicks, {storm}; {costs}."));
        foreach (var learner in cluster.Learners)
            Assert.Single((await cluster.Store.Events(learner.Id, Cancellation)).OfType<Event.Submitted>());
        Assert.Equal(Learners, (await cluster.Store.Count(cluster.Lead.Id, NoticeKind.ReviewAsked, Cancellation)).Arrived);
        await cluster.ApproveAll(Learners, cluster.HostFor, Cancellation);
        var (_, said, repeats) = await cluster.Store.Count(cluster.Lead.Id, NoticeKind.ReviewAsked, Cancellation);
        Assert.Equal(Learners, said);
        Assert.InRange(cluster.Reviews().Count(), Learners, Learners + repeats);
        await cluster.Clears(Cancellation, afterDeaths: true);
    }

    /// <summary>Whoever is not told that it is done clicks again.</summary>
    private static async Task<int> SubmitUntilDone(TeamsUser learner, Uri host)
    {
        for (var clicks = 1; clicks <= MostClicks; clicks++)
        {
            var reply = await learner.Submit(host, "See https://contoso.example/page.", Cancellation);
            if (!learner.With("Submit work").Any()) return clicks;
            Assert.Equal(HttpStatusCode.OK, reply.Status);
            Assert.InRange(reply.Took, TimeSpan.Zero, LongestAnswer);
        }

        throw new TimeoutException($"{MostClicks} clicks were not enough.");
    }
}
