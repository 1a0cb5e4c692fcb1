using System.Text;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// Makes typed text safe to keep. Control characters other than line breaks and tabs, hidden characters and outer white space are
/// removed. Lone surrogates are replaced.
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

    // Names are cleaned very often and hardly ever hold such a character, so this check saves building a copy.
    private static bool IsInDoubt(char unit) => (char.IsControl(unit) && unit is not ('\n' or '\t')) || char.IsSurrogate(unit);
}
