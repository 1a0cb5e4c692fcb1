namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>Composes the connector's addresses. Ids hold colons, semicolons and more, so they are escaped whole.</summary>
internal static class ConnectorAddress
{
    public static Uri? Conversations(string serviceUrl) => Compose(serviceUrl, "v3/conversations");

    public static Uri? Activities(string serviceUrl, string conversationId) =>
        IsId(conversationId) ? Compose(serviceUrl, $"v3/conversations/{Uri.EscapeDataString(conversationId)}/activities") : null;

    public static Uri? Activity(string serviceUrl, string conversationId, string activityId) =>
        IsId(conversationId) && IsId(activityId)
            ? Compose(
                serviceUrl,
                $"v3/conversations/{Uri.EscapeDataString(conversationId)}/activities/{Uri.EscapeDataString(activityId)}")
            : null;

    private static Uri? Compose(string serviceUrl, string path) =>
        Uri.TryCreate($"{serviceUrl.TrimEnd('/')}/{path}", UriKind.Absolute, out var address) ? address : null;

    // Escaping keeps dots, and a path segment of dots alone would lead elsewhere.
    public static bool IsId(string id) => id.Length > 0 && id.AsSpan().ContainsAnyExcept('.');
}
