using System.Text.Json.Nodes;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>Whether two bodies say the same, in whatever order.</summary>
internal static class Bodies
{
    /// <returns>Nothing of the earlier one is lost, and what the later one says besides is that there is nothing.</returns>
    public static bool SayTheSame(ReadOnlyMemory<byte> earlier, ReadOnlyMemory<byte> later) => earlier.IsEmpty || later.IsEmpty
        ? earlier.IsEmpty == later.IsEmpty
        : Same(JsonNode.Parse(earlier.Span), JsonNode.Parse(later.Span));

    private static bool Same(JsonNode? earlier, JsonNode? later) => (earlier, later) switch
    {
        (JsonObject one, JsonObject other) => one.All(member => other.ContainsKey(member.Key) && Same(member.Value, other[member.Key]))
            && other.All(member => one.ContainsKey(member.Key) || IsNothing(member.Value)),
        (JsonArray one, JsonArray other) => one.Count == other.Count && one.Zip(other).All(pair => Same(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(earlier, later),
    };

    private static bool IsNothing(JsonNode? value) => value?.ToJsonString() is null or "false" or "0" or "\"\"" or "[]";
}
