namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>What a validated token says that the activity is held against.</summary>
/// <param name="KeyId">Of the key that signed it, by which the key's endorsements are found.</param>
internal sealed record ChannelToken(string KeyId, string ServiceUrl, DateTimeOffset Expires)
{
    /// <summary>The tenant that the token is for. The channel's tokens are not known to name one.</summary>
    public string? TenantId { get; init; }

    /// <summary>The raw strings, but for case and one slash at the end.</summary>
    public bool IsFor(string serviceUrl) =>
        serviceUrl.Length > 0 && WithoutSlash(ServiceUrl).Equals(WithoutSlash(serviceUrl), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> WithoutSlash(string url) => url is [.., '/'] ? url.AsSpan(0, url.Length - 1) : url;
}
