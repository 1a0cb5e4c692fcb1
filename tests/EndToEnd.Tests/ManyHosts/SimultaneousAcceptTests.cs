using System.Net;
using MicroAssignBot.Bot.Tests;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

[Collection(nameof(Alone))]
public sealed class SimultaneousAcceptTests(ITestOutputHelper output)
{
    private const int Clicks = 50;

    // They queue, and on a busy machine the end of the queue is answered in time with the word that it is still being saved.
    private const int MostUnfinished = Clicks / 2;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_clicks_of_accept_at_once_over_two_hosts_accept_once_and_every_click_shows_the_work_at_the_latest_when_repeated()
    {
        await using var cluster = await Cluster.Open(hosts: 2, learners: 1, Cancellation);
        var learner = cluster.Learners[0];
        var offer = await learner.TakeOffer(cluster.HostFor(0), Cancellation);
        await cluster.Rests(Cancellation);
        var before = cluster.Tally;

        var replies = await Task.WhenAll(Enumerable.Range(0, Clicks).Select(number =>
            learner.Click(cluster.HostFor(number), offer, "Accept", Cancellation)));

        await cluster.Rests(Cancellation);
        var unfinished = Enumerable.Range(0, Clicks).Where(number => replies[number].IsStillSaving).ToList();
        var slowest = replies.Max(reply => reply.Took);
        Figures.Print(
            output,
            $"{Clicks} clicks: {cluster.Tally - before}; {unfinished.Count} still saving; "
            + $"slowest answer {slowest.TotalMilliseconds:F0} ms.");
        Assert.All(replies, reply => Assert.Equal((HttpStatusCode.OK, 200), (reply.Status, reply.Code)));
        Assert.All(replies, reply => Assert.True(reply.HasButton("Submit work") || reply.IsStillSaving, $"{reply.Answer}"));
        Assert.InRange(unfinished.Count, 0, MostUnfinished);
        foreach (var number in unfinished)
        {
            var again = await learner.Click(cluster.HostFor(number), offer, "Accept", Cancellation);
            Assert.True(again.HasButton("Submit work"), $"{again.Answer}");
        }

        await cluster.Rests(Cancellation);
        Assert.Single((await cluster.Store.Events(learner.Id, Cancellation)).OfType<Event.Accepted>());
        Assert.Equal(offer.Id, Assert.Single(learner.With("Submit work")).Id);
        Assert.Empty(learner.With("Accept"));
        Assert.Single(cluster.Connector.Requests, request => request.Creates && request.Card?.HasButton("Accept") == true);
        Assert.All(cluster.Hosts, host => host.HasNoComplaints());
    }
}
