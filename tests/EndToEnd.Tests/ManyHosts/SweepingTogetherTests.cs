using System.Collections.Concurrent;
using MicroAssignBot.Bot.Tests;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

public sealed class SweepingTogetherTests(ITestOutputHelper output)
{
    private const int Learners = 30;
    private const int Throttled = 2;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_throttled_is_said_once_by_two_hosts_that_share_the_people_who_are_due()
    {
        await using var cluster = await Cluster.Open(
            hosts: 2, Learners, Cancellation,
            [.. Patience.Long, ("Delivery:Sweep", "00:00:00.1"), ("Delivery:ShardRenewal", "00:00:00.5")]);
        await cluster.SharesOut(Cancellation);
        var attempts = new ConcurrentDictionary<string, int>();
        cluster.Connector.Rule = request => attempts.AddOrUpdate(request.Conversation, 1, (_, count) => count + 1) <= Throttled
            ? new Fate.TurnedAway(429, TimeSpan.FromSeconds(1))
            : Fate.Done;
        var before = cluster.Tally;

        await Task.WhenAll(cluster.Learners.Select((learner, number) => learner.Install(cluster.HostFor(number), Cancellation)));
        await Eventually.Is(() => cluster.Learners.All(learner => learner.With("Get my first task").Any()), Cancellation);
        await cluster.Rests(Cancellation);

        Figures.Print(output, $"{Learners} greetings, each throttled {Throttled} times: {cluster.Tally - before}.");
        Assert.All(cluster.Learners, learner => Assert.Single(learner.Chat.History, shown => shown.Kind == ChatEventKind.Created));
        Assert.All(attempts.Values, count => Assert.Equal(Throttled + 1, count));
        foreach (var learner in cluster.Learners)
            Assert.Equal((1, 1, 0), await cluster.Store.Count(learner.Id, NoticeKind.Welcome, Cancellation));
        Assert.All(cluster.Hosts, host => host.HasNoComplaints("Throttled"));
    }
}
