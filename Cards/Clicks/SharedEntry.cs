using System.Text.Json;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>Marks the card that shows a task in a chat, so that the bot knows the task when somebody sends it that card.</summary>
public static class SharedEntry
{
    private const string Prefix = "entry-";

    /// <returns>The id of one of the card's elements.</returns>
    public static string Mark(EntryId entry) => $"{Prefix}{entry}";

    /// <param name="card">A card of anybody's.</param>
    /// <returns>Null when it shows no task.</returns>
    public static EntryId? Read(JsonElement card)
    {
        if (card.ValueKind is not JsonValueKind.Object || !card.TryGetProperty("body", out var body)
            || body.ValueKind is not JsonValueKind.Array) return null;
        foreach (var element in body.EnumerateArray())
        {
            if (element.ValueKind is JsonValueKind.Object && element.TryGetProperty("id", out var id)
                && id.ValueKind is JsonValueKind.String && id.GetString() is { } mark
                && mark.StartsWith(Prefix, StringComparison.Ordinal) && EntryId.TryParse(mark[Prefix.Length..], out var entry))
                return entry;
        }

        return null;
    }
}
