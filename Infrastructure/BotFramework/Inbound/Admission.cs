using System.Collections.Frozen;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>
/// Checks each activity against its token and the allow-lists before anything is done about it. It does so also for a token from
/// the cache.
/// </summary>
internal sealed class Admission(IOptions<BotOptions> options, ServiceUrls serviceUrls, ChannelKeyring keyring)
{
    private const string Teams = "msteams";
    private readonly bool anonymous = options.Value.Anonymous;
    private readonly string bot = $"28:{options.Value.AppId}";
    private readonly FrozenSet<Guid> tenants = options.Value.Tenants.Select(Guid.Parse).ToFrozenSet();

    /// <param name="token">The validated token; null where none is required.</param>
    public AdmissionResult Check(Envelope envelope, ChannelToken? token)
    {
        if (!anonymous && !Matches(envelope, token))
            return AdmissionResult.TokenMismatch;
        if (envelope.ChannelId != Teams)
            return AdmissionResult.WrongChannel;
        if (!IsServed(envelope.TenantId) || !Agrees(envelope.TenantId, envelope.ChannelTenantId)
                || !Agrees(envelope.TenantId, token?.TenantId))
            return AdmissionResult.WrongTenant;
        if (!anonymous && !IsThisBot(envelope.Recipient.Id))
            return AdmissionResult.WrongRecipient;
        return serviceUrls.Allows(envelope.ServiceUrl) ? AdmissionResult.Admitted : AdmissionResult.WrongServiceUrl;
    }

    private bool Matches(Envelope envelope, ChannelToken? token) =>
        token is not null && token.IsFor(envelope.ServiceUrl) && keyring.Current?.Endorse(token.KeyId, envelope.ChannelId) == true;

    // Without an app id the list may be empty. With one, BotOptionsRules refuses an empty list.
    private bool IsServed(string? tenant) =>
        (anonymous && tenants.Count == 0) || (Guid.TryParse(tenant, out var id) && tenants.Contains(id));

    // A tenant that is named elsewhere must be the same one.
    private static bool Agrees(string? tenant, string? other) =>
        string.IsNullOrEmpty(other) || string.Equals(tenant, other, StringComparison.OrdinalIgnoreCase);

    // The parser insists on the recipient of known activities. An unknown one has no effect, so it may lack the recipient.
    private bool IsThisBot(string recipient) => recipient.Length == 0 || recipient.Equals(bot, StringComparison.OrdinalIgnoreCase);
}
