namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

/// <summary>The answer to a click reaches the device that clicked; the message itself shows it to all others.</summary>
public sealed class OtherDevicesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_from_which_a_task_was_withdrawn_says_so_everywhere()
    {
        await using var cluster = await Cluster.Open(hosts: 1, learners: 1, Cancellation);
        await cluster.EverybodyWorks(Cancellation);
        var (lead, host) = (cluster.Lead, cluster.HostFor(0));
        await lead.Write(host, "withdraw", Cancellation);
        var list = await lead.WaitForCard("Withdraw", Cancellation);

        await lead.Click(host, list, "Withdraw", Cancellation);
        await lead.Click(host, await lead.WaitForCard("Yes, withdraw it", Cancellation), "Yes, withdraw it", Cancellation);

        await Eventually.Is(
            () => cluster.Connector.Requests.Any(request => !request.Creates && request.Conversation == lead.Conversation
                && request.Card?.HasButton("Show open tasks") == true),
            Cancellation);
    }
}
