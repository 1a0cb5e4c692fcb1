using System.Net;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>
/// Without an app id the bot authenticates nobody, so no other machine may reach it. The addresses are certain only once they are
/// bound. Then a wrong one ends the host; until then every request on it is refused.
/// </summary>
internal sealed class LoopbackGuard(IServer server, IOptions<BotOptions> options) : IHostedLifecycleService
{
    /// <summary>
    /// With an app id anybody may send a request, and must prove who they are. Without one only this machine may, for itself.
    /// </summary>
    public bool Allows(HttpContext context) =>
        !options.Value.Anonymous || (LocalRequest.IsLocal(context) && !LocalRequest.IsForeign(context.Request));

    /// <exception cref="InvalidOperationException">There is no app id, and an address is open to other machines.</exception>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = options.Value.Anonymous ? server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [] : [];
        var open = addresses.Where(address => !IsLoopback(address)).ToArray();
        return open.Length == 0
            ? Task.CompletedTask
            : throw new InvalidOperationException(
                "Bot:AppId is missing, so the host can't check who is writing. Listen on loopback only, not on "
                + $"{string.Join(", ", open)}. Set ASPNETCORE_URLS to http://localhost:3978, or configure the bot's identity.");
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsLoopback(string address)
    {
        var binding = BindingAddress.Parse(address);
        return binding.IsUnixPipe
            || binding.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(binding.Host, out var ip) && IPAddress.IsLoopback(ip));
    }
}
