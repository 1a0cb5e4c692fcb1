using System.Collections.Frozen;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>Holds each activity against its token and the allow-lists, remembered token or not, before anything is done about it.</summary>
internal sealed class Admission(IOptions<BotOptions> options, ServiceUrls serviceUrls, ChannelKeyring keyring)
{
    private const string Teams = "msteams";
    private readonly bool anonymous = options.Value.Anonymous;
    private readonly string bot = $"28:{options.Value.AppId}";
    private readonly FrozenSet<Guid> tenants = options.Value.Tenants.Select(Guid.Parse).ToFrozenSet();

    /// <param name="token">The validated token; null where none is demanded.</param>
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

    // Without an app id the list may be empty; the rules of the options see to it that it is not with one.
    private bool IsServed(string? tenant) =>
        (anonymous && tenants.Count == 0) || (Guid.TryParse(tenant, out var id) && tenants.Contains(id));

    // Wherever else a tenant is named, it is the same one.
    private static bool Agrees(string? tenant, string? other) =>
        string.IsNullOrEmpty(other) || string.Equals(tenant, other, StringComparison.OrdinalIgnoreCase);

    // Known activities always name whom they are for; what the bot does not know has no effect, and may lack it.
    private bool IsThisBot(string recipient) => recipient.Length == 0 || recipient.Equals(bot, StringComparison.OrdinalIgnoreCase);
}
