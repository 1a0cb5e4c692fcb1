using System.Globalization;

namespace MicroAssignBot.Domain.People;

/// <summary>A person's Entra object id, the only key by which people are known.</summary>
public readonly record struct PersonId
{
    private readonly Guid value;

    private PersonId(Guid value) => this.value = value;

    /// <exception cref="FormatException">The text is not a GUID in the form with hyphens, or is the empty GUID.</exception>
    public static PersonId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("An object id is a GUID such as 3f2c1a00-0000-4000-8000-000000000001.");

    public static bool TryParse(string? text, out PersonId id)
    {
        var valid = Guid.TryParseExact(text, "D", out var guid) && guid != Guid.Empty;
        id = valid ? new PersonId(guid) : default;
        return valid;
    }

    public override string ToString() => value.ToString("D", CultureInfo.InvariantCulture);
}
