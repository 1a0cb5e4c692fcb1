using System.Net;

namespace MicroAssignBot.Bot.Rehearsal.Page;

/// <summary>
/// Lets in what this machine's own browser page or command line asks. A name that resolves here (Host) and a foreign page
/// that drives this one (Origin) are the two ways in from outside.
/// </summary>
internal static class LocalOnly
{
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Refusal(context.HttpContext) is { } why
            ? TypedResults.Json(new RefusalBody(why), RehearsalJson.Default.RefusalBody, statusCode: StatusCodes.Status403Forbidden)
            : await next(context);

    private static string? Refusal(HttpContext context)
    {
        if (!IsLocal(context.Request.Host.Host) || context.Connection.RemoteIpAddress is { } remote && !IPAddress.IsLoopback(remote))
        {
            return "The rehearsal answers on this machine only.";
        }

        return IsForeign(context.Request) ? "The rehearsal is driven from its own page only." : null;
    }

    private static bool IsLocal(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);

    /// <summary>Reading is harmless and a browser names no origin with it, so only what changes something is looked at.</summary>
    private static bool IsForeign(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method)
        && request.Headers.Origin is [{ } origin, ..]
        && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
