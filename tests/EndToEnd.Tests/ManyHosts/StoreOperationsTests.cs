using MicroAssignBot.Bot.Tests;
using MicroAssignBot.EndToEnd.Tests.ManyHosts.Store;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

/// <summary>What the acts of people cost at the store, counted on the wire of the only host, which nobody else disturbs.</summary>
[Collection(nameof(Alone))]
public sealed class StoreOperationsTests(ITestOutputHelper output)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_click_costs_seven_operations_with_the_leads_board_and_a_submission_eight_with_their_card_two_before_the_answer()
    {
        await using var cluster = await Cluster.Open(hosts: 1, learners: 1, Cancellation);
        var (host, learner) = (cluster.HostFor(0), cluster.Learners[0]);
        await cluster.Lead.Install(host, Cancellation);
        var offer = await learner.TakeOffer(host, Cancellation);
        var (accepted, accepting) = await Costs(cluster, 2, () => learner.Click(host, offer, "Accept", Cancellation));
        var (submitted, submitting) = await Costs(
            cluster, 2, () => learner.Submit(host, "See https://contoso.example/page.", Cancellation));
        var review = await cluster.Lead.WaitForCard("Approve", Cancellation);

        // A decision is made on the learner's desk, and hears the lead on their own, which says nothing new and so is read.
        var (approved, approving) = await Costs(cluster, 3, () =>
            cluster.Lead.Click(host, review, "Approve", Cancellation, ("keep", "Well done.")));

        Figures.Print(output, $"Accept: {accepting}. Submit: {submitting}. Approve: {approving}.");
        cluster.Hosts[0].HasNoComplaints();
        Assert.True(accepted.HasButton("Submit work"), "The acceptance took more operations before its answer.");
        Assert.False(submitted.HasButton("Submit work"), "The submission took more operations before its answer.");
        Assert.False(approved.HasButton("Approve"), "The approval took more operations before its answer.");
        // The learner is guarded, committed, worked off and left with a promise;
        // then the lead's board is told, on their own desk.
        Assert.Equal(7, accepting.Total);
        // The other's card is drawn from what was written a moment ago, or from the learner's desk where the machine took longer.
        Assert.InRange(submitting.Total, 8, 9);
        Assert.InRange(approving.Total, 9, 12);
    }

    /// <param name="beforeAnswer">No more operations than these are let through before the answer is there.</param>
    private async Task<(ClickReply Reply, StoreTally Costs)> Costs(Cluster cluster, int beforeAnswer, Func<Task<ClickReply>> act)
    {
        // A card that waits to be drawn anew until an answer has been seen would be counted among what follows.
        await cluster.Rests(Cancellation);
        await cluster.Clears(Cancellation);
        var gate = cluster.Hosts[0].Gate;
        var (asked, answered, rested) = (0, new TaskCompletionSource(), new TaskCompletionSource());
        // A sweep that finds the guard of what is under way looks at that person too, and would be counted among what the act costs.
        var held = new Fate.HeldBack(rested.Task, Fate.Done);
        gate.Rule = ask => ask.IsLooking ? held : Fate.Done;
        var before = await Quiet(gate);
        gate.Rule = ask => ask.IsLooking ? held
            : Interlocked.Increment(ref asked) <= beforeAnswer ? Fate.Done
            : new Fate.HeldBack(answered.Task, Fate.Done);
        var reply = await act();
        answered.SetResult();
        await cluster.Rests(Cancellation);
        await cluster.Clears(Cancellation);
        rested.SetResult();
        var requests = gate.Requests.Skip(before).ToList();
        foreach (var (ask, status, _) in requests.Where(request => !request.Ask.IsLooking))
            output.WriteLine($"{ask.Verb} {ask.Partition}: {status}");
        return (reply, StoreTally.Count(requests));
    }

    /// <summary>Until what a sweep had begun is over.</summary>
    /// <returns>How many requests there were by then.</returns>
    private static async Task<int> Quiet(StoreGate gate)
    {
        int before;
        do
        {
            before = gate.Requests.Count;
            await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System, Cancellation);
        }
        while (gate.Requests.Count > before);
        return before;
    }
}
