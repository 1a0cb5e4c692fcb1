using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.EndToEnd.Tests.Host;
using MicroAssignBot.EndToEnd.Tests.MainPath;
using MicroAssignBot.EndToEnd.Tests.Playground;

[assembly: AssemblyFixture(typeof(SharedHost))]

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

/// <summary>One real host for all tests that neither restart it nor move its clock, started when the first of them needs it.</summary>
public sealed class SharedHost : IAsyncDisposable
{
    private const int Pairs = 64;

    private readonly string folder = Directory.CreateTempSubdirectory("shared-").FullName;
    private readonly SemaphoreSlim gate = new(1);
    private HostProcess? host;
    private int given;

    /// <summary>A learner whom nobody has met yet, with a lead of their own.</summary>
    internal async Task<Pair> NextPair(CancellationToken cancellationToken)
    {
        var messages = await Messages(cancellationToken);
        var number = Interlocked.Increment(ref given);
        Assert.InRange(number, 1, Pairs);
        return await Pair.Start(TestPeople.Learner(number), TestPeople.Lead(number), messages, cancellationToken);
    }

    internal async Task<PlaygroundClient> Client(CastMember self, CancellationToken cancellationToken) =>
        await PlaygroundClient.Start(self, [], await Messages(cancellationToken), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        gate.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<Uri> Messages(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            host ??= await HostProcess.Start(
                new HostSettings(Path.Combine(folder, "microassign.db"), More: TestPeople.Settings(Pairs)), cancellationToken);
            return host.Messages;
        }
        finally
        {
            gate.Release();
        }
    }
}
