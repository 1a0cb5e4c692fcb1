using System.Net;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.BotFramework.Settings;

/// <summary>
/// Which service URLs are believed, when they come in and again before a token is attached: the token is as good as the
/// bot's password. Exact hosts, because the endings of these names are shared with others.
/// </summary>
internal sealed class ServiceUrls
{
    private readonly bool loopback;
    private readonly HashSet<string> hosts;

    public ServiceUrls(IOptions<BotOptions> options)
    {
        loopback = options.Value.Anonymous;
        hosts = new(CloudEndpoints.Of(options.Value.Cloud).ServiceHosts, StringComparer.OrdinalIgnoreCase);
        hosts.UnionWith(options.Value.ServiceHosts);
    }

    public bool Allows(string serviceUrl)
    {
        if (!IsPlain(serviceUrl) || !Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url))
            return false;
        if (url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
            return false;
        return loopback
            ? url.Scheme == Uri.UriSchemeHttp && IsLoopback(url)
            : url.Scheme == Uri.UriSchemeHttps && url.Port == 443 && hosts.Contains(url.Host);
    }

    // What parsers disagree on: other alphabets, white space, a host in front of an @, a slash the other way round.
    private static bool IsPlain(string text) =>
        text.Length is > 0 and <= 2048 && text.All(symbol => symbol is > ' ' and < '\u007f' and not ('\\' or '@' or '?' or '#'));

    private static bool IsLoopback(Uri url) =>
        url.Host == "localhost" || (IPAddress.TryParse(url.Host, out var address) && IPAddress.IsLoopback(address));
}
