using MicroAssignBot.EndToEnd.Tests.ManyHosts.Store;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

/// <summary>What the acts of people cost at the store, counted on the wire of a real host that nobody else disturbs.</summary>
public sealed class StoreOperationsTests(ITestOutputHelper output)
{
    private const int BeforeTheAnswer = 3;
    private const int ClickInAll = 5;
    private const int SubmissionInAll = 12;

    // A decision is made on the learner's desk, and hears the lead on their own.
    private const int DecisionBeforeTheAnswer = 4;
    private const int DecisionInAll = 16;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_click_costs_five_operations_and_a_submission_twelve_until_the_leads_card_is_out_three_of_them_before_the_answer()
    {
        await using var office = await Office.Open(hosts: 1, learners: 1, Cancellation);
        var (learner, host) = (office.Learners[0], office.HostFor(0));
        await office.Lead.Install(host, Cancellation);
        var offer = await learner.TakeOffer(host, Cancellation);

        var accepted = await Costs("accept", () => learner.Click(host, offer, "Accept", Cancellation));
        var submitted = await Costs("submit", () => learner.Submit(host, "See https://contoso.example/page.", Cancellation));

        var review = await office.Lead.WaitForCard("Approve", Cancellation);
        var decided = await Costs("approve", () => office.Lead.Click(host, review, "Approve", Cancellation, ("keep", "Well done.")));

        Assert.InRange(accepted.BeforeAnswer.Total, 1, BeforeTheAnswer);
        Assert.InRange(accepted.InAll.Total, 1, ClickInAll);
        Assert.InRange(submitted.BeforeAnswer.Total, 1, BeforeTheAnswer);
        Assert.InRange(submitted.InAll.Total, 1, SubmissionInAll);
        Assert.InRange(decided.BeforeAnswer.Total, 1, DecisionBeforeTheAnswer);
        Assert.InRange(decided.InAll.Total, 1, DecisionInAll);
        Assert.Empty(office.Hosts[0].Complaints());

        async Task<(StoreTally BeforeAnswer, StoreTally InAll)> Costs(string what, Func<Task<ClickReply>> act)
        {
            await office.Rests(Cancellation);
            var gate = office.Hosts[0].Gate;
            var start = gate.Requests.Count;
            var reply = await act();
            await office.Rests(Cancellation);
            var asked = gate.Requests.Skip(start).ToList();
            var costs = (StoreTally.Of(asked.Where(request => request.StartedAt < reply.AnsweredAt)), StoreTally.Of(asked));
            output.WriteLine($"{what}: {costs.Item1} before the answer, {costs.Item2} in all");
            foreach (var request in asked.Where(request => !request.IsLooking)) output.WriteLine($"  {request.Verb} {request.Partition} {request.Status}");
            return costs;
        }
    }
}
