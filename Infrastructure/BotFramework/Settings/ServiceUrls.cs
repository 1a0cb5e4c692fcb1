using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.BotFramework.Settings;

/// <summary>
/// Decides which service URLs the bot trusts: when they come in, and again before it attaches its token, which is as good as its
/// password. It compares whole hosts, because other services share the endings of these names.
/// </summary>
internal sealed class ServiceUrls
{
    /// <summary>Each cloud and tenant has only a few. The limit keeps senders from making the bot remember more.</summary>
    public const int MostRemembered = 256;

    private readonly bool loopback;
    private readonly HashSet<string> hosts;
    private readonly ILocalConnectors local;

    // The port of each URL that was found good, so that each is examined once only.
    private readonly ConcurrentDictionary<string, int> good = new(StringComparer.Ordinal);

    public ServiceUrls(IOptions<BotOptions> options, ILocalConnectors local)
    {
        this.local = local;
        loopback = options.Value.Anonymous;
        hosts = new(CloudEndpoints.For(options.Value.Cloud).ServiceHosts, StringComparer.OrdinalIgnoreCase);
        hosts.UnionWith(options.Value.ServiceHosts);
    }

    /// <summary>How many URLs are remembered.</summary>
    public int Remembered => good.Count;

    public bool Allows(string serviceUrl) => PortOf(serviceUrl) is { } port && (!loopback || local.Includes(port));

    /// <summary>
    /// Whether the URL may be allowed later although it is not now: no known client listens there yet, but one may start.
    /// </summary>
    public bool MayReturn(string serviceUrl) => loopback && PortOf(serviceUrl) is not null;

    private int? PortOf(string serviceUrl)
    {
        if (good.TryGetValue(serviceUrl, out var known))
            return known;
        if (Examine(serviceUrl) is not { } port)
            return null;
        if (good.Count >= MostRemembered)
            good.Clear();
        good[serviceUrl] = port;
        return port;
    }

    private int? Examine(string serviceUrl)
    {
        if (!IsPlain(serviceUrl) || !Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url))
            return null;
        if (url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
            return null;
        var good = loopback
            ? url.Scheme == Uri.UriSchemeHttp && IsLoopback(url)
            : url.Scheme == Uri.UriSchemeHttps && url.Port == 443 && hosts.Contains(url.Host);
        return good ? url.Port : null;
    }

    // Refuses all that parsers disagree on: other alphabets, white space, a host before an @, backslashes.
    private static bool IsPlain(string text) =>
        text.Length is > 0 and <= 2048 && text.All(symbol => symbol is > ' ' and < '\u007f' and not ('\\' or '@' or '?' or '#'));

    private static bool IsLoopback(Uri url) =>
        url.Host == "localhost" || (IPAddress.TryParse(url.Host, out var address) && IPAddress.IsLoopback(address));
}
