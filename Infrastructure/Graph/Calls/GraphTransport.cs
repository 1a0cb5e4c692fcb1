using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace MicroAssignBot.Infrastructure.Graph.Calls;

/// <summary>
/// The one client of the process for Microsoft Graph. Its HTTP is ours: no redirects, a deadline for each attempt, and the bot's token
/// for the service's own host alone.
/// </summary>
internal sealed class GraphTransport : IDisposable
{
    private const int LargestAnswer = 16 * 1024 * 1024;

    private readonly HttpClient http;

    /// <param name="root">Such as <c>https://graph.microsoft.com/v1.0</c>.</param>
    public GraphTransport(Uri root, IConnectorTokens tokens, GraphOptions options, TimeProvider time)
    {
        var own = new TokenAttaching(root, tokens)
        {
            InnerHandler = new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = !root.IsLoopback,
                AutomaticDecompression = System.Net.DecompressionMethods.All,
                ConnectTimeout = options.CallTimeout / 2,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ActivityHeadersPropagator = null,
            },
        };
        var patient = new WaitingAndRetrying(options, time) { InnerHandler = own };
        http = new HttpClient(new ParametersNameDecodingHandler { InnerHandler = patient })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LargestAnswer,
        };
        Client = new GraphServiceClient(http, new AnonymousAuthenticationProvider(), root.ToString());
    }

    public GraphServiceClient Client { get; }

    public static Uri Root(GraphOptions options, BotOptions bot) =>
        bot.Anonymous ? new Uri(options.StandIn!) : new Uri(CloudEndpoints.For(bot.Cloud).Graph, "v1.0");

    public static string Scope(BotOptions bot) => new Uri(CloudEndpoints.For(bot.Cloud).Graph, ".default").ToString();

    public void Dispose()
    {
        Client.Dispose();
        http.Dispose();
    }
}
