using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Hosting;

/// <summary><c>/healthz</c>: the process lives. <c>/readyz</c>: it can serve, and how well.</summary>
internal static class Health
{
    private const string Live = "/healthz";
    private const string Ready = "/readyz";

    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(provider => new ZoneCheck(provider.GetRequiredService<ILogger<ZoneCheck>>()));
        builder.Services.AddHostedService(provider => provider.GetRequiredService<ZoneCheck>());
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Add(HealthJson.Default));
        builder.Services.AddOptions<HealthOptions>().Bind(builder.Configuration.GetSection(HealthOptions.Section)).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<HealthOptions>, HealthOptionsValidator>();
        builder.Services.AddSingleton<ReadinessProbe>();
        return builder;
    }

    public static WebApplication MapHealth(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<HealthOptions>>().Value.Port is > 0 and var port) KeepApart(app, port);
        app.MapGet(Live, () => Results.Text("alive"));
        app.MapGet(Ready, Answer);
        return app;
    }

    /// <summary>Separates the probes by the port that a connection came in on, because a Host header may say anything.</summary>
    private static void KeepApart(WebApplication app, int port) => app.Use((context, next) =>
    {
        var asksForHealth = context.Request.Path == Live || context.Request.Path == Ready;
        if (context.Connection.LocalPort == port == asksForHealth) return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    private static async Task<IResult> Answer(ReadinessProbe probe, CancellationToken cancellationToken)
    {
        var readiness = await probe.Ask(cancellationToken);
        var status = readiness.Status == Readiness.NotReady ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        return Results.Json(readiness, HealthJson.Default.Readiness, statusCode: status);
    }
}
