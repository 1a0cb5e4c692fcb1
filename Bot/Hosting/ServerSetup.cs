using System.Globalization;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Hosting;

/// <summary>Sets the server's limit of connections and the port of the probes, and removes the header that names the server.</summary>
internal static class ServerSetup
{
    private const string Urls = "urls";

    public static WebApplicationBuilder AddServer(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<RequestLimitsOptions>>(
            (kestrel, limits) => kestrel.Limits.MaxConcurrentConnections = limits.Value.Connections);
        if (builder.Configuration.GetValue<string>($"{HealthOptions.Section}:{nameof(HealthOptions.Port)}") is { } port)
            Listen(builder, port);
        builder.Services.AddHostedService<AllowedHostsCheck>();
        return builder;
    }

    /// <summary>Adds the port of the probes to the configured addresses. Without an app id it is open to this machine only.</summary>
    private static void Listen(WebApplicationBuilder builder, string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is 0 or > 65535) return;
        var isIdentified = !string.IsNullOrWhiteSpace(builder.Configuration[$"{BotOptions.Section}:{nameof(BotOptions.AppId)}"]);
        var ports = builder.Configuration["http_ports"]?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var open = ports.Length == 0 ? "http://localhost:5000" : string.Join(';', ports.Select(one => $"http://*:{one}"));
        var configured = builder.Configuration[Urls] is { Length: > 0 } urls ? urls : open;
        builder.WebHost.UseUrls(
            [.. configured.Split(';'), string.Create(CultureInfo.InvariantCulture, $"http://{(isIdentified ? "*" : "127.0.0.1")}:{port}")]);
    }
}
