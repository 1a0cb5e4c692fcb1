using MicroAssignBot.Bot.Tests;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.EndToEnd.Tests.Playground;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

[Collection(nameof(Alone))]
public sealed class SimultaneousTakeTests(ITestOutputHelper output)
{
    private const int People = 40;
    private const int Places = 5;
    private const string Entry = "Ask three good questions in a code review";
    private const string Channel = "19:web@thread.tacv2";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(45);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_forty_who_click_take_it_at_once_over_two_hosts_five_get_a_place_and_the_others_hear_that_none_is_left()
    {
        await using var cluster = await Cluster.Open(hosts: 2, People, Cancellation);
        var card = await Posted(cluster);
        var before = cluster.Tally;

        var replies = await Task.WhenAll(cluster.Learners.Select((learner, number) =>
            learner.ClickIn(Channel, cluster.HostFor(number), card, "Take it", Cancellation)));

        await cluster.Rests(Cancellation);
        Figures.Print(
            output,
            $"{People} clicks for {Places} places: {cluster.Tally - before}; "
            + $"slowest answer {replies.Max(reply => reply.Took).TotalMilliseconds:F0} ms.");
        Assert.Equal(Places, (await cluster.Store.Events(cluster.Lead.Id, Cancellation)).OfType<Event.PlaceTaken>().Count());
        await EachHasWhatTheyHeard(cluster, replies);
        await TheChannelShowsThem(cluster);
        Assert.All(cluster.Hosts, host => host.HasNoComplaints());
    }

    /// <summary>Whoever was told to wait clicks again, and hears it then.</summary>
    private static async Task EachHasWhatTheyHeard(Cluster cluster, ClickReply[] replies)
    {
        for (var number = 0; number < People; number++)
        {
            var taken = (await cluster.Store.Events(cluster.Learners[number].Id, Cancellation)).OfType<Event.Accepted>().Count();
            if (replies[number].IsStillSaving) continue;
            var expected = taken == 1 ? "It's yours! The task is in your chat with me." : "There's no place left.";
            Assert.StartsWith(expected, replies[number].Answer.Words, StringComparison.Ordinal);
            Assert.Equal(taken, cluster.Learners[number].With("Submit work").Count());
        }
    }

    private static async Task TheChannelShowsThem(Cluster cluster)
    {
        var shown = await cluster.Connector.Chat(Channel).WaitFor(
            message => message.Card?.Says("5 of 5 places taken") == true, "full card", Soon, Cancellation);
        Assert.False(shown.Card!.HasButton("Take it"));
        Assert.Equal(Places, cluster.Learners.Count(learner => shown.Card!.Says(learner.Name)));
        await cluster.Lead.WaitForText("5 of 5 places taken", Cancellation);
    }

    private static async Task<ChatMessage> Posted(Cluster cluster)
    {
        var (lead, host) = (cluster.Lead, cluster.HostFor(0));
        var limits = new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation };
        await Parallel.ForEachAsync(cluster.Learners.Append(lead).Index(), limits, async (one, token) =>
            await one.Item.Install(cluster.HostFor(one.Index), token));
        await cluster.Rests(Cancellation);
        await lead.WriteIn(Channel, host, "post Website", Cancellation);
        await lead.Write(host, "catalogue", Cancellation);
        var list = await lead.WaitForCard(Entry, Cancellation);
        var entry = (await lead.Click(host, list, Entry, Cancellation)).Answer.Card!;
        var form = (await lead.Click(host, list with { Cards = [entry] }, "Post in a channel", Cancellation)).Answer.Card!;
        await lead.Click(
            host, list with { Cards = [form] }, "Post", Cancellation,
            ("channel", SharedPlaces.IdFor(Tenant(cluster), Channel).ToString()), ("seats", $"{Places}"));
        var posted = await cluster.Connector.Chat(Channel).WaitFor(
            message => message.Card?.HasButton("Take it") == true, "task to take", Soon, Cancellation);
        await cluster.Rests(Cancellation);
        return posted;
    }

    private static string Tenant(Cluster cluster) => cluster.Lead.Activity("message")["conversation"]!["tenantId"]!.ToString();
}
