using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>
/// The values typed and chosen on a card, by input id. An absent or null input was not answered; only an empty string means
/// empty.
/// </summary>
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

    /// <summary>The free texts that are not blank, one for each field.</summary>
    public IEnumerable<string> Written => InputIds.Written.Select(id => this[id]).Where(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>The input was present, even if empty.</summary>
    public bool Has(string id) => typed.ContainsKey(id);

    /// <summary>The input was present, but its value could not be read.</summary>
    public bool IsUnreadable(string id) => unreadable.Contains(id);

    public Inputs With(string id, string value) => new(typed.SetItem(id, value), unreadable);

    /// <summary>Every value that was sent, in the order of the ids.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Sent => typed.OrderBy(pair => pair.Key, StringComparer.Ordinal);

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
