using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>What was typed and chosen on a card, by input id. What is absent or null was not said; only the empty text is empty.</summary>
public sealed record Inputs
{
    private static readonly FrozenSet<string> Known = InputIds.All.ToFrozenSet(StringComparer.Ordinal);

    private readonly ImmutableDictionary<string, string> typed;
    private readonly ImmutableHashSet<string> unreadable;

    private Inputs(ImmutableDictionary<string, string> typed, ImmutableHashSet<string> unreadable) =>
        (this.typed, this.unreadable) = (typed, unreadable);

    public static Inputs None { get; } = new(ImmutableDictionary<string, string>.Empty, []);

    /// <summary>Empty when the card had no such input, or nothing in it.</summary>
    public string this[string id] => Find(id) ?? "";

    /// <param name="data">The data of the click.</param>
    public static Inputs Read(JsonElement data)
    {
        if (data.ValueKind is not JsonValueKind.Object) return None;
        var typed = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var unreadable = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var member in data.EnumerateObject())
        {
            if (Id(member) is not { } id || member.Value.ValueKind is JsonValueKind.Null) continue;
            if (InputValue.Read(id, member.Value) is { } text) typed[id] = text;
            else unreadable.Add(id);
        }

        return new Inputs(typed.ToImmutable(), unreadable.ToImmutable());
    }

    /// <summary>What was written in the person's own words, field by field.</summary>
    public IEnumerable<string> Written => InputIds.Written.Select(id => this[id]).Where(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>It was there, if only empty.</summary>
    public bool Has(string id) => typed.ContainsKey(id);

    /// <summary>Something stands there that is neither text nor a number, or nothing that can be chosen.</summary>
    public bool IsUnreadable(string id) => unreadable.Contains(id);

    /// <summary>The same was typed and chosen.</summary>
    public bool IsSame(Inputs other) => typed.Count == other.typed.Count && typed.All(pair => other.Find(pair.Key) == pair.Value);

    public Inputs With(string id, string value) => new(typed.SetItem(id, value), unreadable);

    internal string? Find(string id) => typed.GetValueOrDefault(id);

    private static string? Id(JsonProperty member)
    {
        try
        {
            return Known.TryGetValue(member.Name, out var id) ? id : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
