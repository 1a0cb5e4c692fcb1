namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>One request to the connector, before it is allowed.</summary>
/// <param name="Operation">The call's name in logs and metrics.</param>
/// <param name="Address">Null when an id in the address is not valid.</param>
/// <param name="Thread">The id by which the channel counts requests.</param>
internal sealed record ConnectorCall(
    string Operation,
    HttpMethod Method,
    string ServiceUrl,
    Uri? Address,
    string Thread,
    string? Tenant,
    ReadOnlyMemory<byte> Body);
