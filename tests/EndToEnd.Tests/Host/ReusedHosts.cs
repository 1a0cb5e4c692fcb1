using MicroAssignBot.EndToEnd.Tests.Host;

[assembly: AssemblyFixture(typeof(ReusedHosts))]

namespace MicroAssignBot.EndToEnd.Tests.Host;

/// <summary>Ends the hosts that tests have left to one another, when all tests are done.</summary>
public sealed class ReusedHosts : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await ReusedHost.EndAll();
}
