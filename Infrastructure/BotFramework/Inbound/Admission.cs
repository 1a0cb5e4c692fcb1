using System.Collections.Frozen;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

internal enum Verdict
{
    Admitted,

    /// <summary>The token is not for this activity.</summary>
    TokenMismatch,
    WrongChannel,
    WrongTenant,
    WrongServiceUrl,
}

/// <summary>Holds each activity against its token and the allow-lists, remembered token or not, before anything is done about it.</summary>
internal sealed class Admission(IOptions<BotOptions> options, ServiceUrls serviceUrls, IOptionsMonitor<JwtBearerOptions> bearer)
{
    private const string Teams = "msteams";
    private readonly bool anonymous = options.Value.Anonymous;
    private readonly FrozenSet<Guid> tenants = options.Value.Tenants.Select(Guid.Parse).ToFrozenSet();

    /// <param name="token">The validated token; null where none is demanded.</param>
    public async ValueTask<Verdict> Check(Envelope envelope, ChannelToken? token, CancellationToken cancellationToken)
    {
        if (!anonymous && !await Matches(envelope, token, cancellationToken))
            return Verdict.TokenMismatch;
        if (envelope.ChannelId != Teams)
            return Verdict.WrongChannel;
        if (!IsServed(envelope.TenantId))
            return Verdict.WrongTenant;
        return serviceUrls.Allows(envelope.ServiceUrl) ? Verdict.Admitted : Verdict.WrongServiceUrl;
    }

    private async ValueTask<bool> Matches(Envelope envelope, ChannelToken? token, CancellationToken cancellationToken)
    {
        if (token is null || !token.IsFor(envelope.ServiceUrl))
            return false;
        var keys = await bearer.Get(ChannelAuthentication.Scheme).CurrentKeys(cancellationToken);
        return keys.Endorse(token.KeyId, envelope.ChannelId);
    }

    // Without an app id the list may be empty; the rules of the options see to it that it is not with one.
    private bool IsServed(string? tenant) =>
        (anonymous && tenants.Count == 0) || (Guid.TryParse(tenant, out var id) && tenants.Contains(id));
}
