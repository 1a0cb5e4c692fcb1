using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.BotFramework.Settings;

/// <summary>
/// Which service URLs are believed, when they come in and again before a token is attached: the token is as good as the
/// bot's password. Exact hosts, because the endings of these names are shared with others.
/// </summary>
internal sealed class ServiceUrls
{
    /// <summary>There are a few per cloud and tenant. Whoever is let in cannot make more of them remembered.</summary>
    public const int MostRemembered = 256;

    private readonly bool loopback;
    private readonly HashSet<string> hosts;
    private readonly ILocalConnectors local;

    // Of those that are good, the port: what was looked at once is looked up after that.
    private readonly ConcurrentDictionary<string, int> good = new(StringComparer.Ordinal);

    public ServiceUrls(IOptions<BotOptions> options, ILocalConnectors local)
    {
        this.local = local;
        loopback = options.Value.Anonymous;
        hosts = new(CloudEndpoints.For(options.Value.Cloud).ServiceHosts, StringComparer.OrdinalIgnoreCase);
        hosts.UnionWith(options.Value.ServiceHosts);
    }

    /// <summary>How many are remembered.</summary>
    public int Remembered => good.Count;

    public bool Allows(string serviceUrl) => PortOf(serviceUrl) is { } port && (!loopback || local.Includes(port));

    /// <summary>It is not allowed now, and may be so again: nobody listens there who is known, and one may yet start.</summary>
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

    // What parsers disagree on: other alphabets, white space, a host in front of an @, a slash the other way round.
    private static bool IsPlain(string text) =>
        text.Length is > 0 and <= 2048 && text.All(symbol => symbol is > ' ' and < '\u007f' and not ('\\' or '@' or '?' or '#'));

    private static bool IsLoopback(Uri url) =>
        url.Host == "localhost" || (IPAddress.TryParse(url.Host, out var address) && IPAddress.IsLoopback(address));
}
