using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Graph;
using MicroAssignBot.Infrastructure.People.Synced;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Departures;

/// <summary>Closes out those who have left the directory for longer than a slip takes.</summary>
internal sealed partial class DepartureService(
    DirectoryPeople directory, CloseOuts closeOuts, IOptions<GraphOptions> options, TimeProvider time, ILogger<DepartureService> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>Closes out everybody whose time has come.</summary>
    public async Task CloseOut(CancellationToken cancellationToken)
    {
        foreach (var (person, since) in directory.Departed)
        {
            if (since + options.Value.CloseOutAfter > time.GetUtcNow()) continue;
            if (await directory.IsToCloseOut(person, cancellationToken))
            {
                await closeOuts.CloseOut(person, cancellationToken);
                ClosedOut(log, person);
            }

            await directory.ClosedOut(person, cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CloseOut(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(log, failure);
            }
        }
    }

    [LoggerMessage(4201, LogLevel.Information, "{Person} has left, so what was open for them has ended")]
    private static partial void ClosedOut(ILogger log, PersonId person);

    [LoggerMessage(4202, LogLevel.Error, "Closing out those who have left ended with a failure; it is tried again")]
    private static partial void Failed(ILogger log, Exception failure);
}
