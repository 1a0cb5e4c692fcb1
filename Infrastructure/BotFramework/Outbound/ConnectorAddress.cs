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

    /// <param name="continuation">From the page before; null for the first page.</param>
    public static Uri? Members(string serviceUrl, string conversationId, string? continuation) => IsId(conversationId)
        ? Compose(
            serviceUrl,
            $"v3/conversations/{Uri.EscapeDataString(conversationId)}/pagedmembers?pageSize=500"
            + (continuation is null ? "" : $"&continuationToken={Uri.EscapeDataString(continuation)}"))
        : null;

    private static Uri? Compose(string serviceUrl, string path) =>
        Uri.TryCreate($"{serviceUrl.TrimEnd('/')}/{path}", UriKind.Absolute, out var address) ? address : null;

    // Escaping keeps dots, and a path segment of dots alone would lead elsewhere.
    public static bool IsId(string id) => id.Length > 0 && id.AsSpan().ContainsAnyExcept('.');
}
