using System.Text;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// What people typed, made safe to keep: no control characters but line breaks and tabs, nothing hidden, no lone surrogates, no outer
/// space.
/// </summary>
public static class PlainText
{
    public static string Clean(string? typed)
    {
        if (string.IsNullOrEmpty(typed)) return "";
        if (!typed.Any(IsInDoubt)) return HiddenCharacters.Without(typed).Trim();
        var clean = new StringBuilder(typed.Length);
        foreach (var rune in typed.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune)) clean.Append(rune.ToString());
        }

        return HiddenCharacters.Without(clean.ToString()).Trim();
    }

    // Hardly any text has any of them, and names are cleaned at every turn.
    private static bool IsInDoubt(char unit) => (char.IsControl(unit) && unit is not ('\n' or '\t')) || char.IsSurrogate(unit);
}
