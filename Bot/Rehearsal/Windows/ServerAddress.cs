using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MicroAssignBot.Bot.Rehearsal.Windows;

/// <summary>The address at which a browser and a client on this machine reach the host.</summary>
internal static class ServerAddress
{
    /// <returns>Null when the host listens on no address.</returns>
    public static Uri? From(IServer server) =>
        Choose(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);

    /// <summary>Prefers HTTP to HTTPS, whose development certificate a client would not trust.</summary>
    public static Uri? Choose(IEnumerable<string> addresses)
    {
        var parsed = addresses.Select(BindingAddress.Parse).OrderBy(address => address.Scheme == "https").FirstOrDefault();
        return parsed is null
            ? null
            : new Uri($"{parsed.Scheme}://{Host(parsed.Host)}:{parsed.Port.ToString(CultureInfo.InvariantCulture)}/");
    }

    private static string Host(string bound) => bound is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : bound;
}
