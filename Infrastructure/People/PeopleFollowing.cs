using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>Reads the people before anybody is served, and looks for other ones as long as the host runs.</summary>
internal sealed class PeopleFollowing(StoredPeople people, TimeProvider time, ILogger<PeopleFollowing> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await people.CatchUp(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await people.CatchUp(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.NotFollowed(failure);
            }
        }
    }
}
