using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MicroAssignBot.Bot.Hosting;

/// <summary>Traces and metrics; exported when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is configured.</summary>
internal static class TelemetrySetup
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint])) return builder;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("MicroAssignBot"))
            .WithTracing(tracing => tracing
                .AddSource(Infrastructure.BotFramework.Settings.Telemetry.SourceName)
                .AddAspNetCoreInstrumentation()
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddMeter(Infrastructure.BotFramework.Settings.Telemetry.SourceName, StoreMeter, DeliveryMeter)
                .AddAspNetCoreInstrumentation()
                .AddOtlpExporter());
        return builder;
    }

    private const string StoreMeter = Infrastructure.Tables.StoreTelemetry.Meter;
    private const string DeliveryMeter = Outbox.DeliveryTelemetry.Meter;
}
