using MicroAssignBot.EndToEnd.Tests.Host;
using MicroAssignBot.EndToEnd.Tests.MainPath;

namespace MicroAssignBot.EndToEnd.Tests.SelfTests;

public sealed class ReusedHostTests
{
    // Nobody else asks for this, so no other test takes the host in between.
    private static readonly Dictionary<string, string> Own = new() { ["Terms:NudgesADay"] = "2" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_next_test_gets_the_same_process_which_knows_nobody_and_another_while_it_is_in_use()
    {
        int first;
        await using (var stage = await Rehearsed.Start(Cancellation, Own))
        {
            first = stage.Host.ProcessId;
            await stage.Offer(Cancellation);
        }

        await using var next = await Rehearsed.Start(Cancellation, Own);
        await using var beside = await ReusedHost.Take(Own, Cancellation);

        Assert.Equal(first, next.Host.ProcessId);
        Assert.NotEqual(first, beside.Process.ProcessId);
        await next.Offer(Cancellation);
    }

    [Fact]
    public async Task One_that_has_ended_is_left_to_nobody()
    {
        var settings = new Dictionary<string, string> { ["Terms:NudgesADay"] = "3" };
        int first;
        await using (var host = await ReusedHost.Take(settings, Cancellation))
        {
            first = host.Process.ProcessId;
            await host.Process.Kill();
        }

        await using var next = await ReusedHost.Take(settings, Cancellation);

        Assert.NotEqual(first, next.Process.ProcessId);
    }
}
