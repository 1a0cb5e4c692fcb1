using System.Text.Json.Nodes;

namespace MicroAssignBot.EndToEnd.Tests.Playground;

/// <summary>A button with the inputs that the client would send along: those of its card, and of the cards around that.</summary>
internal sealed record CardButton(string Title, string Type, JsonObject Action, IReadOnlyList<CardInput> Inputs)
{
    public string? Verb => Action["verb"]?.GetValue<string>();

    public CardInput Input(string labelOrId) =>
        Inputs.FirstOrDefault(input => input.IsNamed(labelOrId))
        ?? throw new InvalidOperationException(
            $"'{Title}' sends no input '{labelOrId}', only {string.Join(", ", Inputs.Select(input => $"'{input.Label ?? input.Id}'"))}.");

    /// <summary>The data of the action with the inputs merged into it, as the client does it.</summary>
    /// <param name="typed">By label or id; a choice by its title or value.</param>
    /// <exception cref="InvalidOperationException">There is no such input, or the client would not send a required one empty.</exception>
    public JsonObject DataWith(IReadOnlyDictionary<string, string> typed)
    {
        var values = Inputs.ToDictionary(input => input.Id, input => input.Value);
        foreach (var (labelOrId, value) in typed)
        {
            var input = Input(labelOrId);
            values[input.Id] = input.Sent(value);
        }

        if (Inputs.FirstOrDefault(input => input.IsRequired && string.IsNullOrEmpty(values[input.Id])) is { } missing)
        {
            throw new InvalidOperationException($"The client would not send '{Title}' while '{missing.Label ?? missing.Id}' is empty.");
        }

        var data = Action["data"]?.DeepClone() as JsonObject ?? [];
        foreach (var (id, value) in values.Where(pair => !string.IsNullOrEmpty(pair.Value)))
        {
            data[id] = value;
        }

        return data;
    }
}
