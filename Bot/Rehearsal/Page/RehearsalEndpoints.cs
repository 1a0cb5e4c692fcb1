using System.Diagnostics;
using MicroAssignBot.Bot.Rehearsal.Time;
using MicroAssignBot.Bot.Rehearsal.Windows;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MicroAssignBot.Bot.Rehearsal.Page;

/// <summary>Serves the page, the status that the page asks for every second, and what its buttons do.</summary>
internal static class RehearsalEndpoints
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; "
        + "connect-src 'self'; frame-src http://localhost:* http://127.0.0.1:*; frame-ancestors 'none'; "
        + "base-uri 'none'; form-action 'none'";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var local = routes.MapGroup(string.Empty).AddEndpointFilter(LocalOnly.Filter);
        local.MapGet("/", Page);
        local.MapGet("/rehearsal/status", Status);
        local.MapPost("/rehearsal/advance", Advance);
        local.MapPost("/rehearsal/start-over", StartAnew);
    }

    private static FileStreamHttpResult Page(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(
            typeof(RehearsalEndpoints).Assembly.GetManifestResourceStream("rehearsal.html")!, "text/html; charset=utf-8");
    }

    private static async Task<JsonHttpResult<StatusBody>> Status(
        HttpRequest request, Playgrounds windows, ITimeMachine machine, IProgress progress, StartOver startOver,
        CancellationToken cancellationToken)
    {
        var cast = (windows.Casting as Casting.Chosen)?.Cast;
        var body = new StatusBody(
            machine.Now,
            cast?.Learner.TimeZone,
            WindowBody.Create(cast?.Learner.Name, windows.Learner.State, request.Host.Host),
            WindowBody.Create(cast?.Lead.Name, windows.Lead.State, request.Host.Host),
            await progress.Read(cancellationToken),
            new RunBody(startOver.Run, startOver.IsDone, startOver.Trouble));
        return TypedResults.Json(body, RehearsalJson.Default.StatusBody);
    }

    private static IResult StartAnew(HttpContext context, StartOverEndpoint endpoint) => endpoint.Answer(context);

    private static async Task<IResult> Advance(string? by, string? to, ITimeMachine machine, CancellationToken cancellationToken) =>
        StepQuery.Parse(by, to) switch
        {
            StepQuery.Asks asks =>
                TypedResults.Json(Body(await machine.Advance(asks.Step, cancellationToken)), RehearsalJson.Default.AdvanceBody),
            StepQuery.Unclear unclear => TypedResults.Json(
                new RefusalBody(unclear.Why), RehearsalJson.Default.RefusalBody, statusCode: StatusCodes.Status400BadRequest),
            var other => throw new InvalidOperationException($"{other} is no query."),
        };

    private static AdvanceBody Body(TimeMachineAnswer answer) => answer switch
    {
        TimeMachineAnswer.Moved moved => new("moved", moved.Now, moved.Passed, moved.Sent, moved.Held),
        TimeMachineAnswer.TimedOut late => new("timed-out", late.Now, late.Passed, late.Sent, late.Held),
        TimeMachineAnswer.NothingDue => new("nothing-due", answer.Now, string.Empty, [], []),
        _ => throw new UnreachableException($"{answer.GetType()}"),
    };
}
