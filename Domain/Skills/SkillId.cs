using System.Text.RegularExpressions;

namespace MicroAssignBot.Domain.Skills;

/// <summary>A skill's id: 2 to 40 lower-case ASCII letters, digits and hyphens, such as <c>data-dashboards</c>.</summary>
public readonly partial record struct SkillId
{
    private readonly string? value;

    private SkillId(string value) => this.value = value;

    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static SkillId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("A skill id is 2 to 40 lower-case letters, digits and hyphens.");

    public static bool TryParse(string? text, out SkillId id)
    {
        var valid = text is not null && Form().IsMatch(text);
        id = valid ? new SkillId(text!) : default;
        return valid;
    }

    public override string ToString() => value ?? "";

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,39}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
