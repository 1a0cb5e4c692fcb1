using System.Text.Json;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>One input as a client sends it: most send texts, some numbers, and lists where several can be chosen.</summary>
internal static class InputValue
{
    private const char Separator = ',';

    /// <returns>Null when it cannot be read; never more than the input's limit.</returns>
    public static string? Read(string id, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String or JsonValueKind.Number when Scalar(value) is { } text => Within(id, text),
        JsonValueKind.Array when id == InputIds.Missing => List(id, value),
        _ => null,
    };

    // A lone surrogate, escaped, is valid JSON that no string can hold.
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

    /// <summary>As the client joins what was chosen, had it done so.</summary>
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
