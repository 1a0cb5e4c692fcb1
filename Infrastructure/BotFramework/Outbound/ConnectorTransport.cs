namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>The one HTTP client of the process for the connector.</summary>
internal sealed class ConnectorTransport : IDisposable
{
    private const int LongestAnswer = 256 * 1024;

    public ConnectorTransport(HttpMessageHandler handler) => Http = new HttpClient(handler)
    {
        // Each call has its own deadline.
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = LongestAnswer,
    };

    public HttpClient Http { get; }

    /// <param name="callTimeout">
    /// The limit of one call. Connecting may take half of it, so that a host that is down is told from a late answer.
    /// </param>
    /// <param name="useProxy">False for a connector on this machine, which is not reached through a proxy.</param>
    public static SocketsHttpHandler Handler(TimeSpan callTimeout, bool useProxy) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = useProxy,
        ConnectTimeout = callTimeout / 2,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        // The channel does not use our traces, and creating their headers costs time.
        ActivityHeadersPropagator = null,
    };

    public void Dispose() => Http.Dispose();
}
