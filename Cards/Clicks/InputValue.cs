using System.Text.Json;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>Reads one input. Most clients send text; some send numbers, or an array where several values can be chosen.</summary>
internal static class InputValue
{
    private const char Separator = ',';

    /// <returns>Null when the value cannot be read; never longer than the input's limit.</returns>
    public static string? Read(string id, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String or JsonValueKind.Number when Scalar(value) is { } text => Within(id, text),
        JsonValueKind.Array when id is InputIds.Missing or InputIds.HandTo or InputIds.HandOthers or InputIds.Members
            or InputIds.OtherMembers or InputIds.TeamSkills => List(id, value),
        _ => null,
    };

    // An escaped lone surrogate is valid JSON, but GetString throws on it.
    public static string? Scalar(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Within(string id, string text)
    {
        var most = InputLimits.For(id);
        if (text.Length <= most) return text;
        return InputLimits.IsText(id) ? text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] : null;
    }

    /// <summary>Joins the chosen values with commas, as clients do that send a string.</summary>
    private static string? List(string id, JsonElement list)
    {
        var (most, length, chosen) = (InputLimits.For(id), 0, new List<string>());
        foreach (var item in list.EnumerateArray())
        {
            if (Scalar(item) is not { Length: > 0 } one || one.Contains(Separator, StringComparison.Ordinal)) return null;
            length += one.Length + 1;
            if (length > most) return null;
            chosen.Add(one);
        }

        return string.Join(Separator, chosen);
    }
}
