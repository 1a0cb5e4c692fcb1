using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.Tables;

/// <summary>Opens the store before any server listens: a host whose store is out of reach does not start.</summary>
internal sealed class StoreOpening(IOpeningStore store, ILogger<StoreOpening> log) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await store.Open(cancellationToken);
        Log.Opened(log, store.GetType().Name);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
