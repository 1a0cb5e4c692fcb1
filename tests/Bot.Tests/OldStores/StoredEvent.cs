using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Tests.Dialogs.Seeing;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>One event in the history, by its stored name.</summary>
internal sealed record StoredEvent(string Partition, string Key, string Kind)
{
    public static IReadOnlyList<StoredEvent> In(Play play) =>
    [
        .. play.Store.Everything.Where(row => row.Row.Key.StartsWith("event.", StringComparison.Ordinal))
            .Select(row => new StoredEvent(row.Partition, row.Row.Key, JsonNode.Parse(row.Row.Body.Span)!["event"]!["is"]!.ToString())),
    ];

    public override string ToString() => Kind;
}
