namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>The claims of a validated token that the activity is checked against.</summary>
/// <param name="KeyId">The id of the key that signed the token, by which the key's endorsements are found.</param>
internal sealed record ChannelToken(string KeyId, string ServiceUrl, DateTimeOffset Expires)
{
    /// <summary>The tenant that the token is for. The channel's tokens are not known to name one.</summary>
    public string? TenantId { get; init; }

    /// <summary>Compares the raw strings, except for case and one slash at the end.</summary>
    public bool IsFor(string serviceUrl) =>
        serviceUrl.Length > 0 && WithoutSlash(ServiceUrl).Equals(WithoutSlash(serviceUrl), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> WithoutSlash(string url) => url is [.., '/'] ? url.AsSpan(0, url.Length - 1) : url;
}
