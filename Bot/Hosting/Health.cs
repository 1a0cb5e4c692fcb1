using MicroAssignBot.Bot.Delivery;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Hosting;

/// <summary><c>/healthz</c>: the process lives. <c>/readyz</c>: it can serve, and how well.</summary>
internal static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Add(HealthJson.Default));
        return builder;
    }

    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("alive"));
        app.MapGet("/readyz", Ready);
        return app;
    }

    private static async Task<IResult> Ready(IStore store, DeliveryHealth health, ILogger<Readiness> log, CancellationToken cancellationToken)
    {
        try
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            deadline.CancelAfter(Patience);
            await store.Get("health", "probe", deadline.Token);
        }
        catch (Exception unreachable) when (!cancellationToken.IsCancellationRequested)
        {
            log.StoreUnreachable(unreachable);
            return Results.Json(new Readiness("not ready", "The store does not answer.", health.Unreachable), HealthJson.Default.Readiness, statusCode: 503);
        }

        var readiness = health.PausedWhy is { } why
            ? new Readiness("degraded", $"The Teams service refuses the bot, so sending pauses: {why}", health.Unreachable)
            : new Readiness("ready", null, health.Unreachable);
        return Results.Json(readiness, HealthJson.Default.Readiness);
    }
}
