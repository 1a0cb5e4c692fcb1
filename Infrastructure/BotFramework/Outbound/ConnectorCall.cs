namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>One request, before it is allowed.</summary>
/// <param name="Operation">Its name in logs and metrics.</param>
/// <param name="Address">Null when an id in it is none.</param>
/// <param name="Thread">What the channel counts requests by.</param>
internal sealed record ConnectorCall(
    string Operation,
    HttpMethod Method,
    string ServiceUrl,
    Uri? Address,
    string Thread,
    string? Tenant,
    ReadOnlyMemory<byte> Body);
