using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MicroAssignBot.Cards.Viewing;

namespace MicroAssignBot.Cards.Tests;

/// <summary>Reads a card as a client does.</summary>
internal static class CardReading
{
    public static JsonObject Root(this CardContent card) => JsonNode.Parse(card.Json.Span)!.AsObject();

    public static string Text(this CardContent card) => Encoding.UTF8.GetString(card.Json.Span);

    /// <summary>Every object in the card, the root first.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode? node)
    {
        if (node is JsonObject self) yield return self;
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject item => item.Select(pair => pair.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var found in children.SelectMany(Objects)) yield return found;
    }

    public static string? String(this JsonObject item, string name) =>
        item[name] is JsonValue value && value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : null;

    public static string Kind(this JsonObject item) => item.String("type") ?? "";

    public static IEnumerable<JsonObject> Inputs(this CardContent card) =>
        card.Root().Objects().Where(item => item.Kind().StartsWith("Input.", StringComparison.Ordinal));

    public static JsonObject Input(this CardContent card, string id) => card.Inputs().Single(input => input.String("id") == id);

    public static IEnumerable<JsonObject> Buttons(this CardContent card) =>
        card.Root().Objects().Where(item => item.Kind() == "Action.Execute");

    public static IEnumerable<string> Titles(this CardContent card) => card.Buttons().Select(button => button.String("title")!);

    /// <summary>What is written right beneath an input.</summary>
    public static string? Beneath(this CardContent card, string id)
    {
        var input = card.Input(id);
        var next = input.Parent!.AsArray().OfType<JsonObject>().SkipWhile(element => element != input).ElementAtOrDefault(1);
        return next?.String("color") == "attention" ? next.String("text") : null;
    }
}
