using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>The keys as they were last published.</summary>
internal sealed class ChannelKeys
{
    private readonly FrozenDictionary<string, FrozenSet<string>> endorsements;
    private readonly string fingerprint;

    public ChannelKeys(OpenIdConnectConfiguration published)
    {
        Published = published;
        var keys = (published.JsonWebKeySet?.Keys ?? []).Where(key => !string.IsNullOrEmpty(key.Kid)).DistinctBy(key => key.Kid).ToList();
        endorsements = keys.ToFrozenDictionary(key => key.Kid, Endorsements, StringComparer.Ordinal);
        fingerprint = Fingerprint(keys);
    }

    public OpenIdConnectConfiguration Published { get; }

    public bool Holds(string keyId) => endorsements.ContainsKey(keyId);

    /// <summary>
    /// Whether the key may sign for this channel. Only the published key says so: the key of a validated token has lost its
    /// endorsements.
    /// </summary>
    public bool Endorse(string keyId, string channelId) =>
        endorsements.TryGetValue(keyId, out var channels) && channels.Contains(channelId);

    /// <summary>Whether both hold the same keys for the same channels.</summary>
    public bool SameAs(ChannelKeys other) => fingerprint == other.fingerprint;

    private static FrozenSet<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } channels
            ? channels.EnumerateArray().Where(
                item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).ToFrozenSet(StringComparer.Ordinal)
            : [];

    private string Fingerprint(List<JsonWebKey> keys)
    {
        var text = new StringBuilder(Published.Issuer);
        foreach (var key in keys.OrderBy(key => key.Kid, StringComparer.Ordinal))
            text.Append('\n').Append(key.Kid).Append(' ').Append(key.N).Append(' ').Append(key.E).Append(' ').AppendJoin(
                ',', endorsements[key.Kid].Order(StringComparer.Ordinal));
        return text.ToString();
    }
}
