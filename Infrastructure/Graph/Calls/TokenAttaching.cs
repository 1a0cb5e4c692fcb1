using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.People.Synced;

namespace MicroAssignBot.Infrastructure.Graph.Calls;

/// <summary>
/// Attaches the bot's token, which is as good as its password. Links to the next page come from outside, so that each request is held
/// against the service's own address.
/// </summary>
internal sealed class TokenAttaching(Uri root, IConnectorTokens tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } address || address.GetLeftPart(UriPartial.Authority) != root.GetLeftPart(UriPartial.Authority))
            throw new DirectoryException(DirectoryFault.Unavailable, "Microsoft Graph named an address that is not its own.");
        var token = await tokens.Get(cancellationToken) switch
        {
            TokenAnswer.Bearer bearer => bearer.Token,
            TokenAnswer.NotNeeded => null,
            TokenAnswer.Unavailable =>
                throw new DirectoryException(DirectoryFault.Unavailable, "There is no token for Microsoft Graph to be had."),
            var other => throw new UnreachableException($"{other.GetType()}"),
        };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized && token is not null) tokens.Drop(token);
        return response;
    }
}
