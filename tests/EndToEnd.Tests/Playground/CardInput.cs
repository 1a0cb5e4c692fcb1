using System.Text.Json.Nodes;

namespace MicroAssignBot.EndToEnd.Tests.Playground;

/// <summary>An input as a person finds it: by its label.</summary>
internal sealed record CardInput(string Id, string Type, string? Label, bool IsRequired, string? Value, IReadOnlyList<CardChoice> Choices)
{
    public static CardInput Parse(JsonObject element) => new(
        Text(element, "id") ?? throw new FormatException($"An input without id: {element.ToJsonString()}"),
        Text(element, "type")!,
        Text(element, "label") ?? Text(element, "title"),
        element["isRequired"]?.GetValue<bool>() ?? false,
        Given(element),
        [.. (element["choices"] as JsonArray ?? []).OfType<JsonObject>().Select(
            choice => new CardChoice(Text(choice, "title")!, Text(choice, "value")!))]);

    public bool IsNamed(string labelOrId) => Id == labelOrId || Label == labelOrId;

    /// <summary>What the client sends for it: nothing while it is empty, a choice by its value.</summary>
    public string? Sent(string? typed) =>
        string.IsNullOrEmpty(typed) ? null : Choices.FirstOrDefault(choice => choice.Title == typed)?.Value ?? typed;

    /// <summary>An untouched toggle counts as off, and the client writes "false" whatever its valueOff is.</summary>
    private static string? Given(JsonObject element) =>
        element["value"]?.ToString() ?? (Text(element, "type") == "Input.Toggle" ? "false" : null);

    private static string? Text(JsonObject element, string name) => element[name]?.ToString();
}

internal sealed record CardChoice(string Title, string Value);
