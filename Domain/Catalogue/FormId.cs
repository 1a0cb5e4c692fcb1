using System.Globalization;

namespace MicroAssignBot.Domain.Catalogue;

/// <summary>Identifies one form from when it was opened until it is published, so that a repeated click does nothing twice.</summary>
public readonly record struct FormId
{
    private readonly Guid value;

    private FormId(Guid value) => this.value = value;

    /// <summary>Later ids sort after earlier ones.</summary>
    public static FormId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <exception cref="FormatException">The text is not 32 hexadecimal digits.</exception>
    public static FormId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("A form id is 32 hexadecimal digits.");

    public static bool TryParse(string? text, out FormId id)
    {
        var valid = Guid.TryParseExact(text, "N", out var guid) && guid != Guid.Empty;
        id = valid ? new FormId(guid) : default;
        return valid;
    }

    public override string ToString() => value.ToString("N", CultureInfo.InvariantCulture);
}
