namespace MicroAssignBot.Bot.Hosting;

/// <summary>Warns at the start when the bot takes requests for any host name outside Development.</summary>
internal sealed partial class AllowedHostsCheck(
    IConfiguration settings, IHostEnvironment environment, ILogger<AllowedHostsCheck> log) : IHostedService
{
    private const string Setting = "AllowedHosts";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment() && settings[Setting] is null or "" or "*") AnyHost(log);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(
        3003, LogLevel.Warning, "AllowedHosts is not set: name the host of the messaging endpoint, and requests for others are refused.")]
    private static partial void AnyHost(ILogger log);
}
