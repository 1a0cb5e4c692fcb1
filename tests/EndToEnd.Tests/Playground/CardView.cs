using System.Text.Json.Nodes;

namespace MicroAssignBot.EndToEnd.Tests.Playground;

/// <summary>An Adaptive Card as a person reads it: its texts, its inputs, its buttons.</summary>
internal sealed class CardView
{
    private static readonly string[] Inside = ["body", "items", "columns", "rows", "cells", "inlines", "facts", "actions", "inlineAction",
        "card"];

    private readonly List<string> texts = [];
    private readonly List<CardButton> buttons = [];
    private readonly List<CardButton> links = [];
    private readonly List<CardInput> inputs = [];

    public CardView(JsonObject json)
    {
        Json = json;
        Read(json, new Scope([]));
    }

    public JsonObject Json { get; }

    /// <summary>In the order of the card, what a button unfolds included.</summary>
    public IReadOnlyList<string> Texts => texts;

    /// <summary>The one large line.</summary>
    public string Heading { get; private set; } = "";

    public IReadOnlyList<CardButton> Buttons => buttons;

    public IReadOnlyList<CardInput> Inputs => inputs;

    public bool Says(string part) => texts.Exists(text => text.Contains(part, StringComparison.Ordinal));

    /// <summary>A button has this title, or a part of the card that can be clicked.</summary>
    public bool HasButton(string title) => Find(title) is not null;

    public CardButton Button(string title) =>
        Find(title) ?? throw new InvalidOperationException($"No button '{title}' on: {this}");

    private CardButton? Find(string title) =>
        buttons.Find(button => button.Title == title) ?? links.Find(link => link.Title == title);

    public CardInput Input(string labelOrId) =>
        inputs.Find(input => input.IsNamed(labelOrId)) ?? throw new InvalidOperationException($"No input '{labelOrId}' on: {this}");

    public override string ToString() =>
        string.Join(
            " | ", [.. texts, .. inputs.Select(input => $"<{input.Label ?? input.Id}>"), .. buttons.Select(button => $"[{button.Title}]")]);

    private void Read(JsonObject element, Scope scope)
    {
        var type = element["type"]?.ToString() ?? string.Empty;
        scope = type == "AdaptiveCard" ? new Scope([.. scope.Inputs, .. InputsOf(element)]) : scope;
        switch (type)
        {
            case var action when action.StartsWith("Action.", StringComparison.Ordinal):
                buttons.Add(new CardButton(element["title"]?.ToString() ?? string.Empty, action, element, EffectiveInputs(element, scope)));
                break;
            case var input when input.StartsWith("Input.", StringComparison.Ordinal):
                inputs.Add(CardInput.Parse(element));
                break;
            default:
                if (element["style"]?.ToString() is "heading") Heading = element["text"]!.ToString();
                texts.AddRange(
                    from name in (string[])["text", "title", "value"] where element[name] is JsonValue select element[name]!.ToString());
                break;
        }

        if (element["selectAction"] is JsonObject select && select["type"]?.ToString() is { } kind)
            links.Add(new CardButton(select["title"]?.ToString() ?? string.Empty, kind, select, EffectiveInputs(select, scope)));
        foreach (var child in Inside.SelectMany(name => Children(element[name])))
        {
            Read(child, scope);
        }
    }

    private static IEnumerable<JsonObject> Children(JsonNode? node) => node switch
    {
        JsonArray array => array.OfType<JsonObject>(),
        JsonObject single => [single],
        _ => [],
    };

    private static IReadOnlyList<CardInput> EffectiveInputs(JsonObject action, Scope scope) =>
        action["associatedInputs"]?.ToString().Equals("none", StringComparison.OrdinalIgnoreCase) == true ? [] : scope.Inputs;

    /// <summary>Those of one card, not of the cards that its buttons unfold.</summary>
    private static IEnumerable<CardInput> InputsOf(JsonObject element) =>
        from name in Inside
        where name != "card"
        from child in Children(element[name])
        from input in child["type"]?.ToString().StartsWith("Input.", StringComparison.Ordinal) == true
            ? [CardInput.Parse(child)]
            : InputsOf(child)
        select input;

    private sealed record Scope(IReadOnlyList<CardInput> Inputs);
}
