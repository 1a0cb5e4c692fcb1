using Microsoft.AspNetCore.Hosting.Server;

namespace MicroAssignBot.Bot.Rehearsal.Windows;

/// <summary>The address of this host, known once it has started.</summary>
internal sealed class HostAddress(IServer server, IHostApplicationLifetime lifetime)
{
    /// <returns>Null when the host listens on no address.</returns>
    public async Task<Uri?> WhenStarted(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(cancellationToken);
        return ServerAddress.From(server);
    }
}
