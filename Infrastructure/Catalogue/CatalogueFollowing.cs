using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>Looks for changes that other processes have made, as long as the host runs.</summary>
internal sealed class CatalogueFollowing(
    LoadedCatalogue catalogue, IOptions<CatalogueOptions> options, TimeProvider time, ILogger<CatalogueFollowing> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.FollowEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await catalogue.CatchUp(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Log.NotFollowed(log, failure);
            }
        }
    }
}
