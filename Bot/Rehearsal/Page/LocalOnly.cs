using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Rehearsal.Page;

/// <summary>
/// Lets in requests from this machine's own page or command line. It refuses other host names, tunnels and foreign pages
/// (<see cref="LocalRequest"/>).
/// </summary>
internal static class LocalOnly
{
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Refusal(context.HttpContext) is { } why
            ? TypedResults.Json(new RefusalBody(why), RehearsalJson.Default.RefusalBody, statusCode: StatusCodes.Status403Forbidden)
            : await next(context);

    private static string? Refusal(HttpContext context)
    {
        if (!LocalRequest.IsLocal(context)) return "You can only open the rehearsal on this machine.";

        // A GET changes nothing, and a browser sends no origin with it, so only other methods are checked.
        return !HttpMethods.IsGet(context.Request.Method) && LocalRequest.IsForeign(context.Request)
            ? "You can only steer the rehearsal from its own page."
            : null;
    }
}
