using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Benchmarks.Roles;

/// <summary>
/// Leads what the product sends to the channel's host to the connector of this machine, through the product's own handler.
/// </summary>
internal sealed class ConnectorRedirect(Uri connector) : DelegatingHandler(ConnectorTransport.Handler(CallTimeout, useProxy: false))
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(connector, request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}

/// <summary>The bot's own token, fetched long ago.</summary>
internal sealed class FetchedToken : IConnectorTokens
{
    private static readonly TokenAnswer Answer = new TokenAnswer.Bearer(new string('t', 1200));

    public ValueTask<TokenAnswer> Get(CancellationToken cancellationToken) => new(Answer);

    public void Drop(string token)
    {
    }
}
