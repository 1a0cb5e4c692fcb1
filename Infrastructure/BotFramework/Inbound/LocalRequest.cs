using System.Net;
using Microsoft.AspNetCore.Http;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>
/// Tells whether a request was made on this machine, for this machine. A request from outside can come through a name that
/// resolves here (Host), through a foreign page in a browser here (Origin), or through a tunnel or proxy that ends here. A tunnel
/// connects from loopback and may rewrite the Host, but its headers say for whom it forwards.
/// </summary>
public static class LocalRequest
{
    private static readonly string[] Forwarding =
        ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-Host", "X-Original-For", "X-Real-IP"];

    public static bool IsLocal(HttpContext context) =>
        IsOwn(context.Connection.LocalIpAddress)
        && IsOwn(context.Connection.RemoteIpAddress)
        && IsLoopback(context.Request.Host.Host)
        && !IsForwarded(context.Request.Headers);

    /// <summary>Another page's script sent the request. A browser adds an Origin header to each request that changes something.</summary>
    public static bool IsForeign(HttpRequest request) =>
        request.Headers.Origin is { Count: > 0 } origin
        && !(origin is [{ } only] && only.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));

    private static bool IsForwarded(IHeaderDictionary headers)
    {
        foreach (var name in Forwarding)
        {
            if (headers.ContainsKey(name))
                return true;
        }
        return false;
    }

    // A socket file and an in-process server have no address, and neither is reached from outside.
    private static bool IsOwn(IPAddress? address) => address is null || IPAddress.IsLoopback(address);

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.AsSpan().Trim("[]"), out var address) && IPAddress.IsLoopback(address));
}
