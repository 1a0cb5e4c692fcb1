using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Rehearsal.Page;

/// <summary>
/// Lets in what this machine's own browser page or command line asks: no other name, no tunnel, no foreign page
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
        if (!LocalRequest.IsLocal(context)) return "The rehearsal answers on this machine only.";

        // Reading is harmless and a browser names no origin with it, so only what changes something is looked at.
        return !HttpMethods.IsGet(context.Request.Method) && LocalRequest.IsForeign(context.Request)
            ? "The rehearsal is driven from its own page only."
            : null;
    }
}
