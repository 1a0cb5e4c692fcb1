using System.Text.RegularExpressions;

namespace MicroAssignBot.Domain.Catalogue;

/// <summary>A catalogue entry's id: 2 to 60 lower-case ASCII letters, digits and hyphens, such as <c>seo-test-one-page</c>.</summary>
public readonly partial record struct EntryId
{
    private readonly string? value;

    private EntryId(string value) => this.value = value;

    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static EntryId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("An entry id is 2 to 60 lower-case letters, digits and hyphens.");

    public static bool TryParse(string? text, out EntryId id)
    {
        var valid = text is not null && Form().IsMatch(text);
        id = valid ? new EntryId(text!) : default;
        return valid;
    }

    public override string ToString() => value ?? "";

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,59}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
