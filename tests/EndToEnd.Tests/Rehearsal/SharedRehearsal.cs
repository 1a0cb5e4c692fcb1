namespace MicroAssignBot.EndToEnd.Tests.Rehearsal;

/// <summary>One rehearsal with both windows for all tests that leave it with both, started when the first of them needs it.</summary>
public sealed class SharedRehearsal : IAsyncDisposable
{
    private RehearsalHost? host;

    internal async Task<RehearsalHost> Host(CancellationToken cancellationToken) => host ??= await RehearsalHost.Start(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
    }
}
