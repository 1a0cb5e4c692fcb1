using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MicroAssignBot.Infrastructure.BotFramework.Settings;

/// <summary>All names under which the protocol is traced and counted.</summary>
public sealed class Telemetry : IDisposable
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string SourceName = "MicroAssignBot.BotFramework";

    private readonly ActivitySource source = new(SourceName);
    private readonly Counter<long> received;
    private readonly Counter<long> calls;
    private readonly Histogram<double> duration;

    public Telemetry(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(SourceName);
        received = meter.CreateCounter<long>("bot.activities", "{activity}", "Activities that came in, by outcome.");
        calls = meter.CreateCounter<long>("bot.connector.calls", "{call}", "Calls to the connector, by operation and outcome.");
        duration = meter.CreateHistogram<double>("bot.connector.duration", "s", "How long a call to the connector took.");
    }

    internal void Received(string outcome) => received.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    internal Activity? StartCall(string operation) => source.StartActivity($"connector {operation}", ActivityKind.Client);

    /// <summary>A follow-up outlives its request, but belongs to the request's trace.</summary>
    internal Activity? StartFollowUp(ActivityContext request) => source.StartActivity("turn follow-up", ActivityKind.Internal, request);

    internal void Called(string operation, string outcome, TimeSpan elapsed)
    {
        var tags = new TagList { { "operation", operation }, { "outcome", outcome } };
        calls.Add(1, tags);
        duration.Record(elapsed.TotalSeconds, tags);
    }

    public void Dispose() => source.Dispose();
}
