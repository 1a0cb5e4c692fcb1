using Microsoft.AspNetCore.Hosting.Server;

namespace MicroAssignBot.Bot.Rehearsal.Windows;

/// <summary>Where this host can be reached once it has started.</summary>
internal sealed class HostAddress(IServer server, IHostApplicationLifetime lifetime)
{
    /// <returns>Null when it listens nowhere that a browser could reach.</returns>
    public async Task<Uri?> WhenStarted(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(cancellationToken);
        return ServerAddress.From(server);
    }
}
