using System.Security.Claims;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>Adds the rules of the channel to the validation of a bearer token.</summary>
internal sealed class ChannelTokenEvents(IOptions<BotOptions> options, ValidatedTokenCache memory, ChannelKeyring keyring) : JwtBearerEvents
{
    private static readonly ClaimsPrincipal Channel = new(new ClaimsIdentity("Channel"));
    private readonly string issuer = CloudEndpoints.For(options.Value.Cloud).Issuer;

    public override async Task MessageReceived(MessageReceivedContext context)
    {
        // Without an app id the bot looks at no token and fetches no key for one.
        if (options.Value.Anonymous || !BearerHeader.TryRead(context.Request.Headers.Authorization, out var token))
        {
            context.NoResult();
            return;
        }
        if (keyring.Current is { } keys && memory.TryGet(token.Span, keys, out var known))
        {
            context.HttpContext.Features.Set(known);
            context.Principal = Channel;
            context.Success();
        }
        else if (TokenClaims.KeyOf(token, issuer, options.Value.AppId!) is { } key
                && await keyring.Knows(key, context.HttpContext.RequestAborted))
        {
            context.Token = token.ToString();
        }
        else
        {
            context.NoResult();
        }
    }

    public override Task TokenValidated(TokenValidatedContext context)
    {
        var jwt = (JsonWebToken)context.SecurityToken;
        jwt.TryGetPayloadValue("serviceurl", out string? serviceUrl);
        if (string.IsNullOrEmpty(serviceUrl) || string.IsNullOrEmpty(jwt.Kid))
        {
            context.Fail("The token names no service URL or no key.");
            return Task.CompletedTask;
        }
        jwt.TryGetPayloadValue("tid", out string? tenant);
        var token = new ChannelToken(jwt.Kid, serviceUrl, jwt.ValidTo) { TenantId = tenant };
        if (keyring.Current is { } keys)
            memory.Remember(jwt.EncodedToken, keys, token);
        context.HttpContext.Features.Set(token);
        return Task.CompletedTask;
    }

    // Without this, any exception of the validation over a broken token would end as a 500.
    public override Task AuthenticationFailed(AuthenticationFailedContext context)
    {
        context.Fail("The token is not valid.");
        return Task.CompletedTask;
    }
}
