using System.Text.Json.Nodes;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts.Connector;

/// <summary>One call of the bot to the connector.</summary>
/// <param name="Order">Counts up over all conversations, in the order in which calls came in.</param>
/// <param name="MessageId">The one that is updated, or the one that is created.</param>
internal sealed record ConnectorRequest(int Order, bool Creates, string Conversation, string MessageId, JsonObject Body)
{
    public IReadOnlyList<CardView> Cards { get; } = MessageStream.Cards(Body["attachments"]);

    public CardView? Card => Cards is [var only] ? only : null;
}
