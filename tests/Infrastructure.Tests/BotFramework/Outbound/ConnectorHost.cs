using System.Diagnostics.Metrics;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Outbound;

/// <summary>The connector client over a network that is a test's.</summary>
internal sealed class ConnectorHost : IDisposable
{
    public const string Activities = $"{SampleActivity.ServiceUrl}v3/conversations/a%3A1-personal/activities";
    private readonly ServiceProvider meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly ConnectorTransport transport;
    private readonly Telemetry telemetry;

    public ConnectorHost()
    {
        var options = Options.Create(new BotOptions { AppId = SampleActivity.AppId });
        transport = new ConnectorTransport(Http);
        telemetry = new Telemetry(meters.GetRequiredService<IMeterFactory>());
        var calls = new ConnectorCalls(
            new ConnectorExchange(transport, Tokens, options, Time),
            new CallBudget(Options.Create(new CallBudgetOptions()), Time),
            new ServiceUrls(options, new EveryLocalConnector()),
            Time,
            telemetry,
            NullLogger<ConnectorCalls>.Instance);
        (Client, Teams) = (new ConnectorClient(calls), new TeamClient(calls));
    }

    public FakeHttp Http { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    public FixedTokens Tokens { get; } = new();

    public IConnectorClient Client { get; }

    public ITeamClient Teams { get; }

    public void Dispose()
    {
        transport.Dispose();
        telemetry.Dispose();
        meters.Dispose();
        Http.NothingUnexpected();
    }
}

/// <summary>Hands out <c>token-1</c>, and the next number after each that is dropped.</summary>
internal sealed class FixedTokens : IConnectorTokens
{
    private int number = 1;

    public Func<CancellationToken, ValueTask<TokenAnswer>>? Instead { get; set; }

    public ValueTask<TokenAnswer> Get(CancellationToken cancellationToken) =>
        Instead?.Invoke(cancellationToken) ?? new(new TokenAnswer.Bearer($"token-{number}"));

    public void Drop(string token) => number += token == $"token-{number}" ? 1 : 0;
}
