using System.Net;
using MicroAssignBot.Bot.Tests;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

public sealed class SimultaneousAcceptTests(ITestOutputHelper output)
{
    private const int Clicks = 50;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_clicks_of_accept_at_once_over_two_hosts_accept_once_and_every_click_shows_the_work()
    {
        await using var office = await Office.Open(hosts: 2, learners: 1, Cancellation);
        var learner = office.Learners[0];
        var offer = await learner.TakeOffer(office.HostFor(0), Cancellation);
        await office.Rests(Cancellation);
        var before = office.Tally;

        var replies = await Task.WhenAll(Enumerable.Range(0, Clicks).Select(number =>
            learner.Click(office.HostFor(number), offer, "Accept", Cancellation)));

        await office.Rests(Cancellation);
        var slowest = replies.Max(reply => reply.Took);
        Figures.Print(output, $"{Clicks} clicks: {office.Tally - before}; slowest answer {slowest.TotalMilliseconds:F0} ms.");
        Assert.All(replies, reply => Assert.Equal((HttpStatusCode.OK, 200), (reply.Status, reply.Code)));
        Assert.All(replies, reply =>
            Assert.True(reply.HasButton("Submit work") || !string.IsNullOrEmpty(reply.Answer.Words), $"{reply.Answer}"));
        Assert.Contains(replies, reply => reply.HasButton("Submit work"));
        Assert.Single((await office.Store.Events(learner.Id, Cancellation)).OfType<Event.Accepted>());
        Assert.Equal(offer.Id, Assert.Single(learner.With("Submit work")).Id);
        Assert.Empty(learner.With("Accept"));
        Assert.Single(office.Connector.Requests, request => request.Creates && request.Card?.HasButton("Accept") == true);
        Assert.All(office.Hosts, host => Assert.Empty(host.Complaints()));
    }
}
