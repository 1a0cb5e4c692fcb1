using System.Collections.Immutable;
using System.Text.Json;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>What was typed and chosen on a card, by input id.</summary>
public sealed record Inputs
{
    private readonly ImmutableDictionary<string, string> typed;

    private Inputs(ImmutableDictionary<string, string> typed) => this.typed = typed;

    public static Inputs None { get; } = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>Empty when the card had no such input, or nothing in it.</summary>
    public string this[string id] => Find(id) ?? "";

    /// <param name="data">The data of the click; what is no text in it is left out.</param>
    public static Inputs Read(JsonElement data)
    {
        if (data.ValueKind is not JsonValueKind.Object) return None;
        var typed = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var id in InputIds.All)
        {
            if (data.TryGetProperty(id, out var value) && Text(value) is { } text) typed[id] = text;
        }

        return new Inputs(typed.ToImmutable());
    }

    /// <summary>What was written in the person's own words, field by field.</summary>
    public IEnumerable<string> Written => InputIds.Written.Select(id => this[id]).Where(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>It was there, if only empty.</summary>
    public bool Has(string id) => typed.ContainsKey(id);

    public Inputs With(string id, string value) => new(typed.SetItem(id, value));

    internal string? Find(string id) => typed.GetValueOrDefault(id);

    // A lone surrogate, escaped, is valid JSON that no string can hold.
    internal static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
