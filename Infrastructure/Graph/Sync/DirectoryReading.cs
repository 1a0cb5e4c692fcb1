using MicroAssignBot.Infrastructure.People;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.Graph.Sync;

/// <summary>Looks, as long as the host runs, whether it is time to read the directory and nobody else does.</summary>
internal sealed class DirectoryReading(DirectorySync sync, StoredPeople people, TimeProvider time, ILogger<DirectoryReading> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                // Whoever has just joined may be writing already.
                if (await sync.Run(stoppingToken)) await people.CatchUp(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.ReadingFailed(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
