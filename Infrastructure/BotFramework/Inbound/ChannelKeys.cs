using System.Text.Json;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>The published keys: held by the configuration manager, which looks again when a token names an unknown one.</summary>
internal static class ChannelKeys
{
    public static Task<OpenIdConnectConfiguration> CurrentKeys(this JwtBearerOptions options, CancellationToken cancellationToken) =>
        options.ConfigurationManager!.GetConfigurationAsync(cancellationToken);

    /// <summary>
    /// The key may sign for this channel. The published key has to be asked: the one that a validated token carries has
    /// lost its endorsements.
    /// </summary>
    public static bool Endorse(this OpenIdConnectConfiguration keys, string keyId, string channelId)
    {
        var key = keys.JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == keyId);
        return key is not null
            && key.AdditionalData.TryGetValue("endorsements", out var value)
            && value is JsonElement { ValueKind: JsonValueKind.Array } endorsements
            && endorsements.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && item.ValueEquals(channelId));
    }
}
