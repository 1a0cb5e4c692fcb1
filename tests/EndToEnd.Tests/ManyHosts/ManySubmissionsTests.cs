using System.Globalization;
using System.Net;
using MicroAssignBot.Bot.Tests;
using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

public sealed class ManySubmissionsTests(ITestOutputHelper output)
{
    private static readonly int Learners = Seeds.Choose(12, 30, 30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [DrawnFact(0, of: 2)]
    public async Task All_submit_to_one_lead_at_once_over_two_hosts_and_are_reviewed_one_after_the_other_none_lost_or_twice()
    {
        await using var cluster = await Cluster.Open(hosts: 2, Learners, Cancellation, Patience.Long);
        await cluster.EverybodyWorks(Cancellation);
        var before = cluster.Tally;

        var replies = await cluster.SubmitAll(Cancellation);
        await cluster.Rests(Cancellation);

        Assert.All(replies, reply => Assert.Equal((HttpStatusCode.OK, 200), (reply.Status, reply.Code)));
        Assert.Equal((Learners, 1, 0), await cluster.Store.Count(cluster.Lead.Id, NoticeKind.ReviewAsked, Cancellation));
        Assert.Single(cluster.Lead.With("Approve"));
        Report("submitted", replies, cluster.Tally - before);

        before = cluster.Tally;
        var decisions = await cluster.ApproveAll(Learners, cluster.HostFor, Cancellation);
        Report("decided", decisions, cluster.Tally - before);

        Assert.Equal((Learners, Learners, 0), await cluster.Store.Count(cluster.Lead.Id, NoticeKind.ReviewAsked, Cancellation));
        Assert.Equal(Learners, cluster.Reviews().Count());
        Assert.All(cluster.Learners, learner => Assert.Single(cluster.Connector.Requests, request =>
            request.Creates && request.Conversation == learner.Conversation && request.Card?.HasButton("Next task") == true));
        Assert.All(cluster.Hosts, host => host.HasNoComplaints());
    }

    private void Report(string what, IReadOnlyList<ClickReply> replies, Store.StoreTally costs)
    {
        var times = replies.Select(reply => reply.Took.TotalMilliseconds).Order().ToList();
        Figures.Print(output, string.Create(
            CultureInfo.InvariantCulture,
            $"{replies.Count} {what}: {costs}; {(double)costs.Total / replies.Count:F1} each; "
            + $"answers in {times[times.Count / 2]:F0} ms (median), {times[^1]:F0} ms (slowest)."));
    }
}
